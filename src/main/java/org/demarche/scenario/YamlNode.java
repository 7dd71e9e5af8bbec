package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import org.demarche.problem.Place;

/** A piece of a YAML file, with the place where it stands. All scalars are text. */
sealed interface YamlNode {

  Place place();

  /** For messages. */
  String shown();

  record Text(String value, Place place) implements YamlNode {
    @Override
    public String shown() {
      String line = value.replaceAll("\\s+", " ");
      return "'" + (line.length() > 60 ? line.substring(0, 60) + "..." : line) + "'";
    }
  }

  record Sequence(List<YamlNode> items, Place place) implements YamlNode {
    @Override
    public String shown() {
      return "a list";
    }
  }

  record Mapping(List<Entry> entries, Place place) implements YamlNode {
    @Override
    public String shown() {
      return "a mapping";
    }

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    List<String> keys() {
      return entries.stream().map(Entry::key).toList();
    }
  }

  record Entry(String key, Place place, YamlNode value) {}
}
