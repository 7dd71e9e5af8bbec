package org.demarche;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.scenario.SourceText;

/**
 * A story made up to be large: pairs of parties, each with talks, trust and a ceasefire that is
 * agreed, broken now and then, extended or not, and over in the end. No chance is in it: the same
 * sizes give the same text.
 *
 * @param ceasefires how many pairs there are
 * @param days how long it lasts; the ceasefires begin evenly over it
 * @param violations how many there are of each ceasefire, at different minutes
 */
record GeneratedStory(int ceasefires, int days, int violations) {

  private static final LocalDate STARTS = LocalDate.of(2030, 1, 1);
  private static final int LONGEST_TERM = 24;

  /** As a scenario is written. */
  SourceText source() {
    String name = "generated-" + ceasefires + "-" + days + "-" + violations;
    return new SourceText(name, name + ".yaml", text());
  }

  private String text() {
    List<String> facts = new ArrayList<>();
    Map<LocalDateTime, List<String>> events = new TreeMap<>();
    facts.add("actor: {id: mediator, name: the mediator, type: mediator}");
    facts.add("actor: {id: guarantor, name: the guarantor, type: state}");
    for (int pair = 0; pair < ceasefires; pair++) {
      addFacts(pair, facts);
      addEvents(pair, events);
    }
    StringBuilder text = new StringBuilder();
    text.append("name: Generated\nabout: Made up to be large.\nstarts: ").append(STARTS);
    text.append("\ndays: ").append(days).append("\nfacts:\n");
    facts.forEach(fact -> text.append("  - ").append(fact).append('\n'));
    text.append("events:\n");
    events.forEach(
        (at, lines) -> {
          text.append("  ").append(at).append(":\n");
          lines.forEach(line -> text.append("    - ").append(line).append('\n'));
        });
    return text.toString();
  }

  private static void addFacts(int pair, List<String> facts) {
    String between = "between: [a%d, b%d]".formatted(pair, pair);
    facts.add("actor: {id: a%d, name: side A of %d, type: state}".formatted(pair, pair));
    facts.add("actor: {id: b%d, name: side B of %d, type: armed-group}".formatted(pair, pair));
    facts.add("negotiation: {%s, mediator: mediator, level: leaders}".formatted(between));
    facts.add(
        "relation: {from: a%d, to: b%d, trust: %d}".formatted(pair, pair, spread(pair, 80) - 40));
  }

  private void addEvents(int pair, Map<LocalDateTime, List<String>> events) {
    LocalDateTime agreed = agreed(pair);
    int term = 4 + spread(pair, LONGEST_TERM - 4);
    LocalDateTime ends = agreed.plusHours(1).plusDays(term);
    String guaranteed = pair % 10 == 0 ? ", guarantors: [guarantor]" : "";
    add(events, agreed, "talks-held: {between: [a%d, b%d]}".formatted(pair, pair));
    add(
        events,
        agreed,
        "ceasefire: {id: c%d, between: [a%d, b%d], starts: %s, term: %d days%s}"
            .formatted(pair, pair, pair, agreed.plusHours(1), term, guaranteed));
    for (int i = 0; i < violations; i++) {
      addViolation(pair, i, agreed.plusHours(2 + 17L * i).plusMinutes(i), events);
    }
    if (pair % 3 != 0) {
      add(
          events,
          ends.minusMinutes(30 + pair % 30),
          "extension: {ceasefire: c%d, ends: %s}".formatted(pair, ends.plusDays(7)));
    }
    if (pair % 20 == 0) {
      add(
          events,
          ends.plusDays(8),
          "offensive: {id: o%d, by: a%d, against: b%d, status: acknowledged}"
              .formatted(pair, pair, pair));
    }
  }

  private void addViolation(
      int pair, int number, LocalDateTime at, Map<LocalDateTime, List<String>> events) {
    String status = number % 4 == 3 ? "verified" : "alleged";
    String by = number % 2 == 0 ? "a" : "b";
    add(
        events,
        at,
        "violation: {id: v%d-%d, ceasefire: c%d, by: %s%d, type: artillery, severity: 2, status: %s}"
            .formatted(pair, number, pair, by, pair, status));
  }

  /** Evenly over the days, each at a minute of its own. */
  private LocalDateTime agreed(int pair) {
    int room = Math.max(1, days - LONGEST_TERM - 20);
    long minutes = (long) pair * room * 1440 / Math.max(1, ceasefires);
    return STARTS.atStartOfDay().plusMinutes(minutes + 60);
  }

  /** A number from 0 to one less than the bound, without a visible order. */
  private static int spread(int number, int bound) {
    return Math.floorMod(number * 0x9E3779B9 >>> 8, bound);
  }

  private void add(Map<LocalDateTime, List<String>> events, LocalDateTime at, String line) {
    if (at.isBefore(STARTS.plusDays(days).atStartOfDay())) {
      events.computeIfAbsent(at, none -> new ArrayList<>()).add(line);
    }
  }

  /** Writes such a story: ceasefires, days, violations of each, file. */
  public static void main(String[] arguments) throws java.io.IOException {
    int[] sizes = java.util.Arrays.stream(arguments).limit(3).mapToInt(Integer::parseInt).toArray();
    GeneratedStory story = new GeneratedStory(sizes[0], sizes[1], sizes[2]);
    Files.writeString(Path.of(arguments[3]), story.text(), StandardCharsets.UTF_8);
  }
}
