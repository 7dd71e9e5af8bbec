package org.demarche.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads a scenario file and reports everything that is wrong with it at once. */
public final class ScenarioReader {

  private static final List<String> REQUIRED = List.of("name", "about", "starts", "days");
  private static final List<String> ALLOWED =
      List.of(
          "name",
          "about",
          "starts",
          "days",
          "zone",
          "tags",
          "facts",
          "events",
          "decisions",
          "expect");
  private static final int MOST_DAYS = 36_525;

  private final SourceText source;
  private final Map<FactKind, Fact> policies;
  private final Problems problems = new Problems();
  private final FactReader facts;

  private ScenarioReader(SourceText source, Map<FactKind, Fact> policies) {
    this.source = source;
    this.policies = policies;
    this.facts = new FactReader(policies, false, problems);
  }

  /**
   * The scenario that a file tells.
   *
   * @param policies the numbers that stand unless the scenario gives others
   * @throws InvalidInput with every problem of the file
   */
  public static Scenario read(SourceText source, Map<FactKind, Fact> policies) {
    return new ScenarioReader(source, policies).read();
  }

  private Scenario read() {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          root.get().place(),
          "Found "
              + root.get().shown()
              + ", expected a scenario: name, about, starts, days, facts, events, expect.");
    }
    if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
      return scenario(mapping);
    }
    throw new InvalidInput(problems.toList());
  }

  private Scenario scenario(YamlNode.Mapping root) {
    Sections sections = new Sections(root, REQUIRED, ALLOWED, problems);
    Optional<String> name = sections.text("name");
    Optional<String> about = sections.text("about");
    LocalDate starts =
        sections.node("starts").flatMap(this::starts).orElse(LocalDate.of(2000, 1, 1));
    int days = sections.node("days").flatMap(this::days).orElse(MOST_DAYS);
    boolean dated = problems.isEmpty();
    if (dated && starts.plusDays(days - 1L).getYear() > Moments.LAST_YEAR) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          sections.node("days").orElseThrow().place(),
          "days: the story ends after the year " + Moments.LAST_YEAR + ".");
    }
    List<GivenFact> given = new ArrayList<>();
    sections
        .node("facts")
        .ifPresent(node -> given.addAll(facts.facts(node, "facts", starts.atStartOfDay())));
    Calendar calendar = new Calendar(starts, days, dated);
    sections.node("events").ifPresent(node -> given.addAll(events(node, calendar)));
    given.sort(Comparator.comparing(GivenFact::at));
    List<Expectation> expectations = expectations(sections, calendar);
    new References(facts.stated(), facts.idsOfUnknownKinds(), withheld(given), problems)
        .check(facts.patterns());
    String zone = sections.node("zone").flatMap(this::zone).orElse("");
    problems.throwIfAny();
    Scenario told =
        new Scenario(
            source.id(),
            source.file(),
            source.sha256(),
            name.orElseThrow(),
            about.orElseThrow(),
            starts,
            starts.plusDays(days).atStartOfDay(),
            zone,
            List.of(),
            List.of(),
            given,
            List.of(),
            expectations);
    List<Decision> decisions =
        sections
            .node("decisions")
            .map(node -> new DecisionReader(told, policies, problems).read(node))
            .orElse(List.of());
    problems.throwIfAny();
    return told.withDecisions(decisions);
  }

  private List<Expectation> expectations(Sections sections, Calendar calendar) {
    SortedSet<String> tags = Tags.read(sections, problems);
    ExpectationReader reader =
        new ExpectationReader(facts, calendar.from(), calendar.end(), tags, problems);
    List<Expectation> expected = sections.node("expect").map(reader::read).orElse(List.of());
    Expectations.refuseBase(expected, problems);
    return expected;
  }

  /** Where facts stand that are not played; what they refer to may be missing. */
  private static Set<Place> withheld(List<GivenFact> given) {
    return Premises.withheld(given).keySet().stream()
        .map(it -> new Place(it.origin().file(), it.origin().line(), it.origin().column()))
        .collect(Collectors.toSet());
  }

  /** The days that are run; unknown while the start or the number of days cannot be read. */
  private record Calendar(LocalDate starts, int days, boolean known) {
    LocalDateTime from() {
      return known ? starts.atStartOfDay() : LocalDateTime.MIN;
    }

    LocalDateTime end() {
      return known ? starts.plusDays(days).atStartOfDay() : LocalDateTime.MAX;
    }
  }

  private Optional<LocalDate> starts(YamlNode node) {
    String text = node instanceof YamlNode.Text scalar ? scalar.value() : "";
    if (!Moments.isDay(text) || Moments.parse(text).isEmpty()) {
      problems.add(
          Code.WRONG_DATE,
          node.place(),
          "starts: "
              + (text.isEmpty()
                  ? "found " + node.shown() + ", expected a date such as 2026-01-24"
                  : Moments.isDay(text)
                      ? Moments.complaint(text)
                      : "found '" + text + "', expected a date without an hour")
              + ".");
      return Optional.empty();
    }
    return Moments.parse(text).map(LocalDateTime::toLocalDate);
  }

  private Optional<Integer> days(YamlNode node) {
    String text = node instanceof YamlNode.Text scalar ? scalar.value() : "";
    if (text.matches("\\d{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= MOST_DAYS) {
      return Optional.of(Integer.parseInt(text));
    }
    problems.add(
        Code.WRONG_VALUE,
        node.place(),
        "days: found "
            + node.shown()
            + ", expected how many days are run, from 1 to "
            + MOST_DAYS
            + ".");
    return Optional.empty();
  }

  private Optional<String> zone(YamlNode node) {
    String text = node instanceof YamlNode.Text scalar ? scalar.value() : "";
    try {
      return Optional.of(ZoneId.of(text).getId());
    } catch (DateTimeException unknown) {
      problems.add(
          Code.WRONG_VALUE,
          node.place(),
          "zone: found "
              + node.shown()
              + ", expected a time zone such as Asia/Damascus."
              + org.demarche.problem.Nearest.hint(text, ZoneId.getAvailableZoneIds()));
      return Optional.empty();
    }
  }

  private List<GivenFact> events(YamlNode node, Calendar calendar) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "events: found "
              + node.shown()
              + ", expected lists of facts by date, as in '2026-01-24T20:00:'.");
      return List.of();
    }
    return mapping.entries().stream().flatMap(entry -> dated(entry, calendar).stream()).toList();
  }

  private List<GivenFact> dated(YamlNode.Entry entry, Calendar calendar) {
    Optional<LocalDateTime> moment = Moments.parse(entry.key());
    if (moment.isEmpty()) {
      problems.add(
          Code.WRONG_DATE, entry.place(), "events: " + Moments.complaint(entry.key()) + ".");
    } else if (!moment.get().isBefore(calendar.end())) {
      problems.add(
          Code.DATE_OUTSIDE_RUN,
          entry.place(),
          "events: "
              + entry.key()
              + " lies after the last day, "
              + calendar.end().toLocalDate().minusDays(1)
              + ". Maybe more days are to be run.");
    }
    if (entry.value() instanceof YamlNode.Text text && text.value().isEmpty()) {
      problems.add(
          Code.WRONG_SHAPE,
          entry.place(),
          "events: nothing stands under " + entry.key() + ". Maybe the date is to go too.");
      return List.of();
    }
    return facts.facts(entry.value(), "events", moment.orElse(calendar.from()));
  }
}
