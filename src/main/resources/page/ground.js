// What places lie on: an area with outlines, or else a grid of degrees about the places themselves.

/** How far around the middle of a map without outlines is shown at least, in degrees. */
const AROUND = 1;

/** How far from the middle of a map a place may lie to be drawn as seen from above it, in radians. */
const NEAR = Math.PI / 3;

/** How far apart the lines of a grid may be, in degrees, and how many there are at most. */
const STEPS = [1, 2, 5, 10, 15, 30, 45, 90];
const LINES = 10;

/** Where places lie on a map of some width. */
function theatre(known, width) {
  const height = Math.round(width * 0.77);
  const outlines = data.theatre.outlines.features;
  const syria = outlines.find((it) => it.properties.name === "Syria");
  const [[west, south], [east, north]] = d3.geoBounds(syria);
  const points = known.map((it) => it.point);
  const inside = points.every(([x, y]) => x > west - 0.7 && x < east + 0.7 && y > south - 0.7 && y < north + 0.7);
  const laid = inside
    ? {projection: d3.geoMercator().fitExtent([[width * 0.03, 14], [width * 0.97, height - 14]], syria), meet: false}
    : about(points, width, height);
  return {width, height, inside, outlines, syria, ...laid};
}

/** A projection turned to where the places are, on either side of the date line and up to the poles; and whether its meridians meet. */
function about(points, width, height) {
  const middle = middleOf(points);
  const near = d3.max(points, (it) => d3.geoDistance(middle, it)) <= NEAR;
  const projection = near
    ? d3.geoAzimuthalEquidistant().rotate([-middle[0], -middle[1]])
    : d3.geoEquirectangular().rotate([-middle[0], 0]);
  const least = d3.geoCircle().center(middle).radius(AROUND)().coordinates[0];
  projection.fitExtent([[80, 60], [width - 80, height - 60]], {type: "MultiPoint", coordinates: points.concat(least)});
  return {projection, meet: near};
}

/** The middle of the smallest box of degrees around places, which may lie across the date line. */
function middleOf(points) {
  const [[west, south], [east, north]] = d3.geoBounds({type: "MultiPoint", coordinates: points});
  return [west + ((east - west + 360) % 360) / 2, (south + north) / 2];
}

/** A grid with so few lines that they can be told apart; meridians are fewer towards a pole if they meet there. */
function graticule({width, height, projection, meet}) {
  const across = Math.min(360, width / projection.scale() / Math.PI * 180);
  const latitude = Math.min(89, Math.abs(projection.invert([width / 2, height / 2])[1]));
  const closer = meet ? Math.cos(latitude * Math.PI / 180) : 1;
  const step = (degrees) => STEPS.find((it) => degrees / it <= LINES);
  return d3.geoGraticule().step([step(Math.min(360, across / closer)), step(across)])();
}
