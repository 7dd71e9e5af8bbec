package org.demarche.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Address;
import org.demarche.analysis.Question;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.scenario.Written;

/**
 * What a question may mean, where it fits several facts or several spells of one, each with the
 * command that means it alone.
 */
public final class MeantReport {

  private static final int MOST = 40;

  private final History history;
  private final String command;
  private final Sentence sentences;

  private MeantReport(History history, String command) {
    this.history = history;
    this.command = command;
    this.sentences = history.sentences();
  }

  /**
   * The list.
   *
   * @param command the command and the story, such as {@code why syria-2026}
   */
  public static String of(History history, List<Question.Meant> meant, String command) {
    MeantReport report = new MeantReport(history, command);
    List<String> lines = new ArrayList<>();
    lines.add(title(meant));
    List<Question.Meant> first = meant.stream().limit(MOST).toList();
    List<Address> addresses = Address.of(first, history);
    for (int i = 0; i < first.size(); i++) {
      lines.add("  " + Style.wrapped(report.told(first.get(i)), 4));
      lines.add("    " + command(command, addresses.get(i)));
    }
    if (meant.size() > MOST) {
      lines.add("  and " + (meant.size() - MOST) + " more");
    }
    return String.join("\n", lines) + "\n";
  }

  /** The same for programs, without an end; ending in a line feed. */
  public static String json(History history, List<Question.Meant> meant, String command) {
    MeantReport report = new MeantReport(history, command);
    List<Address> addresses = Address.of(meant, history);
    return JsonDocument.of(
            json -> {
              JsonDocument.head(json, WhyJson.SCHEMA_VERSION);
              json.writeArrayFieldStart("meant");
              for (int i = 0; i < meant.size(); i++) {
                report.write(json, meant.get(i), addresses.get(i));
              }
              json.writeEndArray();
            })
        + "\n";
  }

  private void write(JsonGenerator json, Question.Meant one, Address address) throws IOException {
    json.writeStartObject();
    json.writeFieldName("fact");
    JsonDocument.fact(json, one.spell().fact());
    json.writeStringField("text", sentences.of(one.spell().fact()));
    WhyJson.span(json, one);
    json.writeStringField("command", command(command, address));
    json.writeEndObject();
  }

  private static String title(List<Question.Meant> meant) {
    long facts = meant.stream().map(it -> it.spell().fact()).distinct().count();
    if (meant.size() == 1) {
      return "It did come about; ask why:";
    }
    return facts == meant.size()
        ? facts + " facts fit; ask why:"
        : Words.counted((int) facts, "fact")
            + (facts == 1 ? " fits" : " fit")
            + ", standing "
            + meant.size()
            + " times; ask why:";
  }

  private String told(Question.Meant one) {
    boolean lasting =
        !one.spell().isMoment() && !Vocabulary.of(one.spell().fact()).show().isMeasure();
    String from = one.spell().from().map(sentences::moment).orElse("from the start");
    String to =
        one.spell().to().filter(it -> lasting).map(it -> " to " + sentences.moment(it)).orElse("");
    return sentences.of(one.spell().fact()) + " (" + from + to + ")";
  }

  /**
   * The command that asks for one fact.
   *
   * @param command the command and the story, such as {@code why syria-2026}
   */
  static String command(String command, Address address) {
    String values =
        address.pattern().values().entrySet().stream()
            .map(it -> " " + Shell.quoted(Written.pair(it.getKey(), it.getValue())))
            .collect(Collectors.joining());
    return "demarche "
        + command
        + " "
        + address.pattern().kind().key()
        + values
        + address.on().map(it -> " --on " + Words.moment(it)).orElse("");
  }
}
