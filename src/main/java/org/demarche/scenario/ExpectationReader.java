package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads what is expected, as in {@code - {never: {ceasefire-expired: {ceasefire: x}}}}. */
final class ExpectationReader {

  private static final String FAILURE = "expected-failure";

  private static final List<String> KEYS =
      Stream.of(
              SpanReader.KEYS,
              List.of(
                  TimesReader.KEY, GroundReader.WANTED, GroundReader.UNWANTED, FAILURE, Tags.KEY))
          .flatMap(List::stream)
          .toList();

  private final FactReader facts;
  private final SpanReader spans;
  private final ExpectationFit fit;
  private final SortedSet<String> tags;
  private final Problems problems;

  /**
   * @param end the first moment after the run
   * @param tags of the whole file
   */
  ExpectationReader(
      FactReader facts,
      LocalDateTime starts,
      LocalDateTime end,
      SortedSet<String> tags,
      Problems problems) {
    this.facts = facts;
    this.spans = new SpanReader(new LandmarkReader(facts, problems), starts, end, problems);
    this.fit = new ExpectationFit(starts, problems);
    this.tags = tags;
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
    if (list.items().isEmpty()) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "expect: found an empty list, expected one expectation or more, or no 'expect'.");
    }
    return list.items().stream().flatMap(item -> expectation(item).stream()).toList();
  }

  private Optional<Expectation> expectation(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "expect: found " + node.shown() + ", expected " + oneOf() + " and a fact.");
      return Optional.empty();
    }
    return verb(mapping)
        .flatMap(
            entry -> expectation(Expectation.Verb.of(entry.key()).orElseThrow(), entry, mapping));
  }

  private static String oneOf() {
    return "one of " + String.join(", ", Expectation.Verb.words());
  }

  /** The one key that is a verb; all others are to say when, how often or why. */
  private Optional<YamlNode.Entry> verb(YamlNode.Mapping mapping) {
    List<YamlNode.Entry> others =
        mapping.entries().stream().filter(it -> !KEYS.contains(it.key())).toList();
    List<YamlNode.Entry> verbs =
        others.stream().filter(it -> Expectation.Verb.of(it.key()).isPresent()).toList();
    if (verbs.size() == 1) {
      others.stream().filter(it -> !it.equals(verbs.get(0))).forEach(this::refuse);
      return Optional.of(verbs.get(0));
    }
    String found = String.join(", ", others.stream().map(YamlNode.Entry::key).toList());
    problems.add(
        Code.WRONG_EXPECTATION,
        others.size() == 1 ? others.get(0).place() : mapping.place(),
        "expect: found '"
            + found
            + "', expected "
            + oneOf()
            + "."
            + Nearest.hint(found, Expectation.Verb.words()));
    return Optional.empty();
  }

  private void refuse(YamlNode.Entry entry) {
    problems.add(
        Code.UNKNOWN_KEY,
        entry.place(),
        "expect: '"
            + entry.key()
            + "' says nothing of an expectation; expected "
            + String.join(", ", KEYS)
            + "."
            + Nearest.hint(entry.key(), KEYS));
  }

  private Optional<Expectation> expectation(
      Expectation.Verb verb, YamlNode.Entry entry, YamlNode.Mapping mapping) {
    Optional<FactPattern> pattern = facts.pattern(entry.value(), "expect");
    Optional<Span> span = spans.read(mapping);
    Optional<YamlNode> times = mapping.entry(TimesReader.KEY).map(YamlNode.Entry::value);
    Expectation.Times count =
        times
            .map(new TimesReader(problems)::read)
            .orElse(
                verb == Expectation.Verb.ONCE ? Expectation.Times.ONCE : Expectation.Times.SOME);
    List<Ground> grounds = new GroundReader(facts, problems).read(mapping);
    Optional<String> failure = mapping.entry(FAILURE).flatMap(it -> failure(it.value()));
    SortedSet<String> all = new TreeSet<>(tags);
    all.addAll(Tags.read(mapping.entry(Tags.KEY).map(YamlNode.Entry::value), problems));
    pattern.ifPresent(it -> Verbs.check(verb, it, entry.place(), "expect", problems));
    span.ifPresent(it -> fit.span(verb, it, times.isPresent(), entry));
    fit.keys(verb, span, mapping);
    if (pattern.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    Verbs.checkHours(pattern.get(), span.get(), entry.place(), problems);
    return Optional.of(
        new Expectation(
            verb, pattern.get(), span.get(), count, grounds, failure, all, entry.place()));
  }

  private Optional<String> failure(YamlNode node) {
    String reason = Moments.text(node).strip().replaceAll("\\s+", " ");
    Optional<String> fault = PlainText.fault(reason, Integer.MAX_VALUE);
    if (reason.isEmpty() || fault.isPresent()) {
      problems.add(
          Code.WRONG_VALUE,
          node.place(),
          FAILURE
              + ": found "
              + node.shown()
              + ", expected why it is known not to be met"
              + fault.orElse("")
              + ".");
      return Optional.empty();
    }
    return Optional.of(reason);
  }
}
