package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** Reads of which part of a run an expectation speaks, and reports one that has no moment. */
final class SpanReader {

  private static final String ON = "on";
  private static final String BETWEEN = "between";
  private static final String AFTER = "after";
  private static final String BEFORE = "before";

  static final List<String> KEYS = List.of(ON, BEFORE, AFTER, BETWEEN);

  private final LandmarkReader landmarks;
  private final LocalDateTime starts;
  private final LocalDateTime end;
  private final Problems problems;

  /**
   * @param end the first moment after the run
   */
  SpanReader(LandmarkReader landmarks, LocalDateTime starts, LocalDateTime end, Problems problems) {
    this.landmarks = landmarks;
    this.starts = starts;
    this.end = end;
    this.problems = problems;
  }

  /** The span; the whole run where none is written. Nothing if it cannot be read. */
  Optional<Span> read(YamlNode.Mapping mapping) {
    List<String> said = mapping.keys().stream().filter(KEYS::contains).toList();
    boolean alone = said.contains(ON) || said.contains(BETWEEN);
    if (alone && said.size() > 1) {
      problems.add(
          Code.WRONG_EXPECTATION,
          mapping.entry(said.get(1)).orElseThrow().place(),
          "expect: '"
              + said.get(0)
              + "' and '"
              + said.get(1)
              + "' both say when; expected on, between, or before and after.");
      return Optional.empty();
    }
    int before = problems.size();
    Optional<Span> span =
        said.isEmpty()
            ? Optional.of(new Span.Run())
            : alone
                ? alone(said.get(0), mapping.entry(said.get(0)).orElseThrow().value())
                : beside(mapping);
    return span.filter(it -> problems.size() == before);
  }

  private Optional<Span> alone(String key, YamlNode node) {
    return key.equals(ON) ? when(key, node).map(Span.On::new) : between(node);
  }

  private Optional<Span> between(YamlNode node) {
    List<YamlNode> dates = node instanceof YamlNode.Sequence list ? list.items() : List.of();
    if (dates.size() != 2) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "between: found "
              + (node instanceof YamlNode.Sequence
                  ? Words.counted(dates.size(), "date")
                  : node.shown())
              + ", expected the first and the last, as in [2026-01-24, 2026-01-26].");
      return Optional.empty();
    }
    Optional<Expectation.When> first = when(BETWEEN, dates.get(0));
    Optional<Expectation.When> last = when(BETWEEN, dates.get(1));
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().last().isBefore(first.get().moment())) {
      problems.add(
          Code.DATES_OUT_OF_ORDER,
          node.place(),
          "between: " + first.get() + " is later than " + last.get() + ".");
    }
    return Optional.of(new Span.Between(first.get(), last.get()));
  }

  private Optional<Span> beside(YamlNode.Mapping mapping) {
    Optional<Span.Bound> after = mapping.entry(AFTER).flatMap(it -> bound(AFTER, it.value()));
    Optional<Span.Bound> before = mapping.entry(BEFORE).flatMap(it -> bound(BEFORE, it.value()));
    LocalDateTime from = after.flatMap(SpanReader::firstAfter).orElse(starts);
    LocalDateTime to = before.flatMap(SpanReader::moment).orElse(end);
    if (!from.isBefore(to)) {
      problems.add(
          Code.DATES_OUT_OF_ORDER,
          mapping.entry(after.isPresent() ? AFTER : BEFORE).orElseThrow().place(),
          "expect: no moment of the run lies "
              + Stream.of(
                      after.map(it -> "after " + it).stream(),
                      before.map(it -> "before " + it).stream())
                  .flatMap(it -> it)
                  .reduce((one, other) -> one + " and " + other)
                  .orElseThrow()
              + ".");
    }
    return Optional.of(new Span.Beside(after, before));
  }

  private static Optional<LocalDateTime> firstAfter(Span.Bound bound) {
    return bound instanceof Expectation.When when
        ? Optional.of(when.last().plusMinutes(1))
        : Optional.empty();
  }

  private static Optional<LocalDateTime> moment(Span.Bound bound) {
    return bound instanceof Expectation.When when ? Optional.of(when.moment()) : Optional.empty();
  }

  private Optional<Span.Bound> bound(String key, YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? landmarks.read(key, mapping).map(it -> it)
        : when(key, node).map(it -> it);
  }

  private Optional<Expectation.When> when(String key, YamlNode node) {
    String text = Moments.text(node);
    Optional<LocalDateTime> moment = Moments.parse(text);
    if (moment.isEmpty()) {
      problems.add(
          Code.WRONG_DATE,
          node.place(),
          key
              + ": "
              + (text.isEmpty()
                  ? "found " + node.shown() + ", expected " + Moments.FORM
                  : Moments.complaint(text))
              + ".");
    } else if (moment.get().isBefore(starts) || !moment.get().isBefore(end)) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          node.place(),
          key
              + ": "
              + text
              + " lies outside the days that are run, "
              + starts.toLocalDate()
              + " to "
              + end.toLocalDate().minusDays(1)
              + ".");
      return Optional.empty();
    }
    return moment.map(found -> new Expectation.When(found, Moments.isDay(text)));
  }
}
