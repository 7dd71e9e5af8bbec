package org.demarche.suite;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Term;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.RuleCase;

/**
 * Situations that differ from one of a rule's cases in one thing: a fact is left out, a value is
 * another, a fact is there a second time with another value, a fact of another case is added, or it
 * is another moment.
 */
final class CaseVariations {

  /**
   * A situation.
   *
   * @param ruleCase whose conclusions are those of the case that it was made from
   * @param how it differs from that, in words
   */
  record Varied(RuleCase ruleCase, String how) {}

  private static final Origin NOWHERE = new Origin("", 0, 0, "", "");

  private final RuleCase base;
  private final List<Fact> pool;
  private final Set<Integer> numbers = new TreeSet<>();
  private final Set<LocalDateTime> moments = new TreeSet<>();
  private final Set<LocalDate> days = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Set<SortedSet<?>> names = new LinkedHashSet<>();

  private CaseVariations(RuleCase base, List<Fact> pool) {
    this.base = base;
    this.pool = pool;
    moments.add(base.at());
    pool.forEach(this::note);
    base.given().forEach(it -> note(it.fact()));
  }

  /**
   * Every such situation.
   *
   * @param pool facts of other cases, and the numbers that rules use
   */
  static Stream<Varied> of(RuleCase base, List<Fact> pool) {
    CaseVariations variations = new CaseVariations(base, pool);
    return Stream.of(variations.less(), variations.other(), variations.more(), variations.later())
        .flatMap(it -> it);
  }

  private void note(Fact fact) {
    for (Component component : Vocabulary.of(fact).components()) {
      Object value = component.of(fact);
      if (value instanceof Integer number) {
        numbers.addAll(List.of(number - 1, number, number + 1));
      } else if (value instanceof LocalDateTime moment && !moment.equals(Term.OPEN_END)) {
        moments.add(moment);
      } else if (value instanceof LocalDate day) {
        days.add(day);
      } else if (value instanceof String text && !text.isEmpty()) {
        texts.add(text);
      } else if (value instanceof SortedSet<?> ids) {
        names.add(ids);
      }
    }
  }

  private Stream<Varied> less() {
    return base.given().stream().map(it -> varied(without(it), "without " + kind(it.fact())));
  }

  private List<GivenFact> without(GivenFact given) {
    return base.given().stream().filter(it -> it != given).toList();
  }

  private static FactKind kind(Fact fact) {
    return Vocabulary.of(fact);
  }

  /** Another value of a fact, instead of it and beside it. */
  private Stream<Varied> other() {
    return base.given().stream()
        .flatMap(
            given ->
                kind(given.fact()).components().stream()
                    .flatMap(component -> other(given, component)));
  }

  private Stream<Varied> other(GivenFact given, Component component) {
    return values(component, component.of(given.fact()))
        .filter(value -> !value.equals(component.of(given.fact())))
        .map(value -> with(given.fact(), component, value))
        .flatMap(
            fact ->
                Stream.of(
                    varied(and(without(given), fact), how("with ", fact, component)),
                    varied(and(base.given(), fact), how("and also ", fact, component))))
        .filter(this::isAllowed);
  }

  private static String how(String word, Fact fact, Component component) {
    return word
        + kind(fact)
        + " "
        + component.key()
        + "="
        + Words.written(component, component.of(fact));
  }

  private static Fact with(Fact fact, Component component, Object value) {
    List<Component> components = kind(fact).components();
    return kind(fact)
        .create(
            components.stream().map(it -> it.equals(component) ? value : it.of(fact)).toArray());
  }

  private Stream<?> values(Component component, Object value) {
    return switch (component.type()) {
      case NUMBER -> numbers((int) value).filter(it -> isInRange(component, it));
      case TRUTH -> Stream.of(!(boolean) value);
      case WORD -> Arrays.stream(component.javaType().getEnumConstants());
      case MOMENT -> value.equals(Term.OPEN_END) ? Stream.empty() : moments((LocalDateTime) value);
      case DAY -> days((LocalDate) value);
      case TEXT -> Stream.concat(Stream.of("other"), texts.stream());
      case NAMES -> names.stream();
      case TERM, DEGREES, EVENT -> Stream.empty();
    };
  }

  private Stream<Integer> numbers(int number) {
    return Stream.concat(Stream.of(number + 1, number - 1, 0), numbers.stream()).distinct();
  }

  private static boolean isInRange(Component component, int number) {
    return component.range().map(it -> it.min() <= number && number <= it.max()).orElse(true);
  }

  private Stream<LocalDateTime> moments(LocalDateTime moment) {
    Stream<LocalDateTime> near =
        Stream.of(
            moment.plusMinutes(1), moment.minusMinutes(1), moment.plusDays(1), moment.minusDays(1));
    return Stream.concat(near, moments.stream().flatMap(CaseVariations::around)).distinct();
  }

  private static Stream<LocalDateTime> around(LocalDateTime moment) {
    return Stream.of(moment, moment.plusMinutes(1), moment.minusMinutes(1));
  }

  private Stream<LocalDate> days(LocalDate day) {
    return Stream.concat(Stream.of(day.plusDays(1), day.minusDays(1)), days.stream()).distinct();
  }

  private Stream<Varied> more() {
    Collection<Fact> known = base.given().stream().map(GivenFact::fact).toList();
    return pool.stream()
        .filter(it -> !known.contains(it) && !kind(it).isPolicy())
        .map(it -> varied(and(base.given(), it), "and also " + kind(it)))
        .filter(this::isAllowed);
  }

  private Stream<Varied> later() {
    return moments(base.at())
        .filter(it -> !it.equals(base.at()))
        .map(it -> new Varied(at(it), "at " + Words.moment(it)));
  }

  /** What is given after the moment is not known yet. */
  private RuleCase at(LocalDateTime at) {
    List<GivenFact> known = new ArrayList<>();
    for (GivenFact given : base.given()) {
      if (!(given.fact() instanceof Event event)) {
        known.add(new GivenFact(at, given.fact(), given.origin()));
      } else if (!event.at().isAfter(at)) {
        known.add(given);
      }
    }
    return new RuleCase(base.rule(), base.name(), at, known, base.concludes(), base.place());
  }

  /** A second fact of one key, or an event that lies ahead, is no situation. */
  private boolean isAllowed(Varied varied) {
    Set<Object> seen = new LinkedHashSet<>();
    for (GivenFact given : varied.ruleCase().given()) {
      FactKind kind = kind(given.fact());
      boolean ahead = given.fact() instanceof Event event && event.at().isAfter(base.at());
      boolean declared = kind.hasId() || kind.isPolicy() || (kind.isGiven() && kind.isKeyed());
      if (ahead || (declared && !seen.add(key(given.fact())))) {
        return false;
      }
    }
    return true;
  }

  private static List<Object> key(Fact fact) {
    FactKind kind = kind(fact);
    List<Component> components =
        kind.hasId() ? kind.components().subList(0, 1) : kind.identifying();
    return List.of(kind, components.stream().map(it -> it.of(fact)).toList());
  }

  private List<GivenFact> and(List<GivenFact> given, Fact fact) {
    LocalDateTime at = fact instanceof Event event ? event.at() : base.at();
    return Stream.concat(given.stream(), Stream.of(new GivenFact(at, fact, NOWHERE))).toList();
  }

  private Varied varied(List<GivenFact> given, String how) {
    return new Varied(
        new RuleCase(base.rule(), base.name(), base.at(), given, base.concludes(), base.place()),
        how);
  }
}
