package org.demarche.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.demarche.analysis.Lowering;
import org.demarche.analysis.Proof;
import org.demarche.analysis.Upkeep;
import org.demarche.analysis.WeakestLink;
import org.demarche.analysis.Why;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;

/**
 * Why a fact is the case, as a graph for Graphviz. Shapes tell what is what: boxes for facts, with
 * a dashed line for what is given; ovals for rules; notes for the numbers of policies; octagons for
 * what is absent; hexagons for counts and sums.
 */
public final class WhyDot {

  private static final String LEGEND =
      "Solid box: derived. Dashed box: given. Oval: rule. Note: a number of a policy. Dotted"
          + " octagon: what is not so. Hexagon: a number over facts.";

  /** Said only where there is such a line. */
  private static final String LATER = " Dotted line: what kept it up later.";

  private final Sentence sentences;
  private final Requirements requirements;
  private final Map<Object, String> names = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int others;

  private WhyDot(History history) {
    this.sentences = history.sentences();
    this.requirements = new Requirements(sentences);
  }

  /** The graph, ending in a line feed; an arrow leads from what a conclusion rests on to it. */
  public static String of(History history, Why why) {
    WhyDot graph = new WhyDot(history);
    graph.lines.add("digraph why {");
    graph.lines.add(
        "  graph [charset=\"UTF-8\", rankdir=BT, label=\""
            + wrapped(Style.GUARD_RAIL, 80)
            + "\\n"
            + wrapped(LEGEND + (why.later().isEmpty() ? "" : LATER), 80)
            + "\"];");
    graph.lines.add("  node [fontname=Helvetica];");
    String root = graph.fact(why.proof());
    why.later().forEach(it -> graph.later(it, root));
    graph.lines.add("}");
    return String.join("\n", graph.lines) + "\n";
  }

  private String fact(Proof proof) {
    if (names.containsKey(proof.identity())) {
      return names.get(proof.identity());
    }
    String name = "f" + names.size();
    names.put(proof.identity(), name);
    node(name, "shape=box" + (proof.given() ? ", style=dashed" : ""), sentences.of(proof.fact()));
    proof.ways().forEach(way -> way(way, proof.fact(), name));
    return name;
  }

  private void later(Upkeep upkeep, String conclusion) {
    Lowering lowering = Lowering.of(upkeep.proof());
    String from = "from " + sentences.moment(upkeep.from());
    lowering.others(upkeep.added()).forEach(it -> dotted(it, conclusion, from));
    lowering.lowers(upkeep.added()).forEach(it -> dotted(it, conclusion, "against it " + from));
  }

  private void dotted(Proof proof, String conclusion, String label) {
    lines.add(
        "  " + fact(proof) + " -> " + conclusion + " [style=dotted, label=\"" + label + "\"];");
  }

  private void way(Proof.Way way, Fact concluded, String conclusion) {
    String rule = other("shape=oval", way.rule().name());
    edge(rule, conclusion);
    way.grounds().forEach(ground -> edge(ground(ground, way, concluded), rule));
  }

  private String ground(Proof.Ground ground, Proof.Way way, Fact concluded) {
    if (ground instanceof Proof.Premise premise) {
      return premise(premise.proof(), way);
    }
    if (ground instanceof Proof.Nothing nothing) {
      return other("shape=octagon, style=dotted", requirements.absence(nothing.of(), concluded));
    }
    Proof.Number number = (Proof.Number) ground;
    String name = other("shape=hexagon", Totals.of(number));
    number.contributors().forEach(it -> edge(fact(it), name));
    return name;
  }

  private String premise(Proof proof, Proof.Way way) {
    Fact fact = proof.fact();
    return Vocabulary.of(fact).isPolicy()
        ? other(
            "shape=note",
            WeakestLink.numbers(way.rule(), proof).stream().collect(Collectors.joining("; ")))
        : fact(proof);
  }

  /** A node that stands for this one place of the graph. */
  private String other(String attributes, String label) {
    String name = "n" + others++;
    node(name, attributes, label);
    return name;
  }

  private void node(String name, String attributes, String label) {
    lines.add("  " + name + " [" + attributes + ", label=\"" + wrapped(label, 30) + "\"];");
  }

  private void edge(String from, String to) {
    lines.add("  " + from + " -> " + to + ";");
  }

  /**
   * A text as it may stand in quotes, broken into lines. Graphviz reads backslashes and character
   * entities in a label, so that both are escaped.
   */
  private static String wrapped(String text, int width) {
    return WordUtils.wrap(text.replaceAll("\\p{Cntrl}+", " "), width, "\n", false)
        .replace("&", "&amp;")
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n");
  }
}
