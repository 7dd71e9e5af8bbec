package org.demarche.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML on one line, quoted where it has to be, so that reading it gives the same nodes. */
final class YamlLine {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.FLOW)
          .setWidth(Integer.MAX_VALUE)
          .setSplitLines(false)
          .build();

  private static final Pattern QUOTED_MOMENT =
      Pattern.compile("(?<=[:,] |\\[)'(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d)'(?=[,\\]}])");

  private YamlLine() {}

  static String of(YamlNode node) {
    return new Dump(SETTINGS).dumpToString(value(node)).strip();
  }

  /** Texts, numbers, lists and maps of them; moments without the quotes that they do not need. */
  static String ofValue(Object value) {
    return QUOTED_MOMENT.matcher(new Dump(SETTINGS).dumpToString(value).strip()).replaceAll("$1");
  }

  /** A text, quoted where it has to be. */
  static String of(String text) {
    return new Dump(SETTINGS).dumpToString(text).strip();
  }

  private static Object value(YamlNode node) {
    if (node instanceof YamlNode.Text text) {
      return text.value();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items().stream().map(YamlLine::value).toList();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    ((YamlNode.Mapping) node)
        .entries()
        .forEach(entry -> values.put(entry.key(), value(entry.value())));
    return values;
  }
}
