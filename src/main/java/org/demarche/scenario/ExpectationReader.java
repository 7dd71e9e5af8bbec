package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads what is expected, as in {@code - {never: {ceasefire-expired: {ceasefire: x}}}}. */
final class ExpectationReader {

  private final FactReader facts;
  private final LocalDateTime starts;
  private final LocalDateTime end;
  private final Problems problems;

  /**
   * @param end the first moment after the run
   */
  ExpectationReader(FactReader facts, LocalDateTime starts, LocalDateTime end, Problems problems) {
    this.facts = facts;
    this.starts = starts;
    this.end = end;
    this.problems = problems;
  }

  List<Expectation> read(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "expect: found " + node.shown() + ", expected a list of expectations.");
      return List.of();
    }
    return list.items().stream().flatMap(item -> expectation(item).stream()).toList();
  }

  private Optional<Expectation> expectation(YamlNode node) {
    List<String> verbs = Expectation.Verb.words();
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "expect: found "
              + node.shown()
              + ", expected one of "
              + String.join(", ", verbs)
              + " and a fact.");
      return Optional.empty();
    }
    List<YamlNode.Entry> spoken =
        mapping.entries().stream().filter(e -> !e.key().equals("on")).toList();
    if (spoken.size() != 1 || !verbs.contains(spoken.get(0).key())) {
      String found = String.join(", ", spoken.stream().map(YamlNode.Entry::key).toList());
      problems.add(
          Code.WRONG_EXPECTATION,
          spoken.size() == 1 ? spoken.get(0).place() : node.place(),
          "expect: found '"
              + found
              + "', expected one of "
              + String.join(", ", verbs)
              + "."
              + Nearest.hint(found, verbs));
      return Optional.empty();
    }
    YamlNode.Entry entry = spoken.get(0);
    Expectation.Verb verb = Expectation.Verb.valueOf(entry.key().toUpperCase(Locale.ROOT));
    Optional<Expectation.When> when = mapping.entry("on").flatMap(on -> when(on.value()));
    Optional<FactPattern> pattern = facts.pattern(entry.value(), "expect");
    checkDate(verb, mapping, entry);
    pattern.ifPresent(found -> checkKind(verb, found.kind(), entry));
    pattern.ifPresent(found -> checkMeasure(verb, found.kind(), when, entry));
    return pattern.map(found -> new Expectation(verb, found, when, entry.place()));
  }

  private void checkDate(Expectation.Verb verb, YamlNode.Mapping mapping, YamlNode.Entry entry) {
    boolean dated = mapping.entry("on").isPresent();
    if (verb.dated() && !dated) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '" + verb.word() + "' needs a date, as in 'on: 2026-01-24T20:00'.");
    } else if (!verb.dated() && dated) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '" + verb.word() + "' speaks of the whole run and takes no 'on'.");
    }
  }

  private void checkKind(Expectation.Verb verb, FactKind kind, YamlNode.Entry entry) {
    boolean forEvents = verb == Expectation.Verb.HAPPENS;
    boolean forOthers =
        Stream.of(
                Expectation.Verb.BEGINS,
                Expectation.Verb.ENDS,
                Expectation.Verb.HOLDS,
                Expectation.Verb.ABSENT)
            .anyMatch(verb::equals);
    if (forEvents && !kind.isEvent()) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '" + kind + "' is no event, so that it begins or holds rather than happens.");
    } else if (forOthers && kind.isEvent()) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '" + kind + "' is an event, so that it happens, eventually or never.");
    }
  }

  /** A measure is kept at the end of each day, so that it neither begins nor ends at an hour. */
  private void checkMeasure(
      Expectation.Verb verb, FactKind kind, Optional<Expectation.When> when, YamlNode.Entry entry) {
    boolean changes = verb == Expectation.Verb.BEGINS || verb == Expectation.Verb.ENDS;
    boolean atAnHour = when.filter(it -> !it.wholeDay()).isPresent();
    if (kind.show().isMeasure() && (changes || atAnHour)) {
      problems.add(
          Code.WRONG_EXPECTATION,
          entry.place(),
          "expect: '"
              + kind
              + "' is a measure, kept at the end of each day. Expected holds or absent on a date"
              + " without an hour, eventually, or never.");
    }
  }

  private Optional<Expectation.When> when(YamlNode node) {
    String text = node instanceof YamlNode.Text scalar ? scalar.value() : "";
    Optional<LocalDateTime> moment = Moments.parse(text);
    if (moment.isEmpty()) {
      problems.add(
          Code.WRONG_DATE,
          node.place(),
          "on: "
              + (text.isEmpty()
                  ? "found " + node.shown() + ", expected " + Moments.FORM
                  : Moments.complaint(text))
              + ".");
    } else if (moment.get().isBefore(starts) || !moment.get().isBefore(end)) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          node.place(),
          "on: "
              + text
              + " lies outside the days that are run, "
              + starts.toLocalDate()
              + " to "
              + end.toLocalDate().minusDays(1)
              + ".");
    }
    return moment.map(found -> new Expectation.When(found, Moments.isDay(text)));
  }
}
