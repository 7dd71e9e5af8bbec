package org.demarche.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.analysis.Comparison;
import org.demarche.report.Style;
import org.demarche.scenario.FactPattern;

/** Everything that a page holds, as its script reads it. */
final class Contents {

  private final JsonGenerator json;
  private final String command;

  Contents(JsonGenerator json, String command) {
    this.json = json;
    this.command = command;
  }

  void run(Shown run) throws IOException {
    write(List.of(run), List.of());
  }

  void comparison(List<Shown> runs, List<Comparison> comparisons) throws IOException {
    write(runs, comparisons);
  }

  private void write(List<Shown> runs, List<Comparison> comparisons) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("constructed", true);
    json.writeStringField("notice", Style.GUARD_RAIL);
    json.writeStringField("command", command);
    json.writeFieldName("theatre");
    json.writeRawValue(PageTemplate.resource("theatre.json").strip());
    FactLabels.writeKinds(json);
    List<FactPattern> never = NeverCame.in(runs);
    int answered = Math.min(never.size(), WhyNotContents.MOST_ANSWERED);
    json.writeNumberField("whyNotLeft", never.size() - answered);
    SharedTables shared = new SharedTables();
    json.writeArrayFieldStart("runs");
    for (int i = 0; i < runs.size(); i++) {
      json.writeStartObject();
      json.writeStringField("label", label(i));
      new RunContents(json, runs.get(i), shared).write(never.subList(0, answered));
      json.writeEndObject();
    }
    json.writeEndArray();
    shared.write(json);
    json.writeArrayFieldStart("comparisons");
    for (int i = 0; i < comparisons.size(); i++) {
      json.writeStartObject();
      new ComparisonContents(json, shared, comparisons.get(i), label(0), label(i + 1)).write();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The letter of a run. */
  private static String label(int index) {
    return String.valueOf((char) ('A' + index));
  }
}
