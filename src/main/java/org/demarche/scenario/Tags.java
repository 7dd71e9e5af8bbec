package org.demarche.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** Reads the tags by which expectations are chosen. */
final class Tags {

  static final String KEY = "tags";

  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private Tags() {}

  /** Those of a whole file; none if it has none. */
  static SortedSet<String> read(Sections sections, Problems problems) {
    return read(sections.node(KEY), problems);
  }

  static SortedSet<String> read(Optional<YamlNode> node, Problems problems) {
    SortedSet<String> tags = new TreeSet<>();
    node.ifPresent(it -> items(it).forEach(item -> add(item, tags, problems)));
    return tags;
  }

  private static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
  }

  private static void add(YamlNode item, SortedSet<String> tags, Problems problems) {
    String tag = Moments.text(item);
    if (!TAG.matcher(tag).matches()) {
      problems.add(
          Code.WRONG_VALUE,
          item.place(),
          "tags: found "
              + item.shown()
              + ", expected words of small letters, digits and hyphens, as in [truce, slow].");
    } else if (!tags.add(tag)) {
      problems.add(
          Code.WRONG_VALUE, item.place(), "tags: '" + tag + "' stands here a second time.");
    }
  }
}
