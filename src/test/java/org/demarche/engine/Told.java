package org.demarche.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Story;

/** The text of a shipped story, to be told with something taken away or added. */
record Told(List<String> lines) {

  /** A story as it is shipped, with none of its expectations. */
  static Told of(String story) {
    try {
      List<String> lines =
          Files.readAllLines(Path.of("scenarios", story, "scenario.yaml")).stream()
              .takeWhile(line -> !line.equals("expect:"))
              .toList();
      return new Told(lines);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Without the one line that has this text in it. */
  Told without(String text) {
    List<String> kept = lines.stream().filter(line -> !line.contains(text)).toList();
    assertEquals(1, lines.size() - kept.size(), "lines with " + text);
    return new Told(withoutEmptyDates(kept));
  }

  /** With a text replaced where it stands, once. */
  Told with(String text, String other) {
    assertEquals(1, lines.stream().filter(line -> line.contains(text)).count(), text);
    return new Told(lines.stream().map(line -> line.replace(text, other)).toList());
  }

  /** With one more known from the start. */
  Told knowing(String fact) {
    List<String> more = new ArrayList<>(lines);
    more.add(lines.indexOf("events:"), "  - " + fact);
    return new Told(more);
  }

  /** With one more given at a date. */
  Told on(String date, String event) {
    List<String> more = new ArrayList<>(lines);
    int at = lines.indexOf("  " + date + ":");
    if (at < 0) {
      more.add("  " + date + ":");
      at = more.size() - 1;
    }
    more.add(at + 1, "    - " + event);
    return new Told(more);
  }

  /** Runs it and holds it to these expectations. */
  Story expect(String... expectations) {
    String text =
        String.join("\n", lines) + "\nexpect:\n  - " + String.join("\n  - ", expectations) + "\n";
    Story story = Story.told(text);
    assertEquals(List.of(), story.unmet());
    return story;
  }

  /** A date without anything under it is no date. */
  private static List<String> withoutEmptyDates(List<String> lines) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean date = lines.get(i).matches("  \\d{4}-\\S+:");
      boolean followed = i + 1 < lines.size() && lines.get(i + 1).startsWith("    ");
      if (!date || followed) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }
}
