package org.demarche.inference;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Degrees;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Given;
import org.demarche.fact.Origin;
import org.demarche.fact.Range;
import org.demarche.fact.Term;
import org.demarche.fact.Vocabulary;
import org.demarche.rule.Condition;
import org.demarche.rule.Expression;
import org.demarche.rule.Operator;
import org.demarche.rule.Pattern;
import org.demarche.rule.Rule;
import org.demarche.scenario.GivenFact;

/**
 * Facts drawn from the whole vocabulary. There are few ids, few moments and few numbers, so that
 * facts meet often; whatever a fact refers to is given as well.
 */
final class GeneratedFacts {

  static final LocalDate START = LocalDate.of(2030, 5, 1);

  private static final Origin ORIGIN = new Origin("generated", 1, 1, "", "");
  private static final List<String> ACTORS = List.of("north", "south", "envoy");
  private static final List<Integer> HOURS = List.of(0, 0, 6, 20);
  private static final List<Integer> LENGTHS = List.of(6, 20, 24, 48, 78);
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3, 7, 25, 300);
  private static final List<String> TEXTS = List.of("a word", "another");
  private static final List<Term> TERMS =
      Stream.of("1 day", "2 days", "30h", "4 days", "1 month", "open")
          .map(text -> Term.parse(text).orElseThrow())
          .toList();
  private static final int DAYS_BEFORE = 2;

  /** What is referred to. */
  private record Missing(FactKind kind, Object id) {}

  private final Random random;
  private final int days;
  private final Map<Object, GivenFact> byIdentity = new LinkedHashMap<>();
  private final Deque<Missing> missing = new ArrayDeque<>();

  private GeneratedFacts(Random random, int days) {
    this.random = random;
    this.days = days;
  }

  /**
   * About so many facts, by moment.
   *
   * @param rules half of the facts are drawn so that the patterns of one of these meet
   * @param kinds the kinds of which the others are drawn, as often as they are listed
   * @param days how many days the story has
   */
  static List<GivenFact> of(
      List<Rule> rules, List<FactKind> kinds, int size, int days, Random random) {
    GeneratedFacts facts = new GeneratedFacts(random, days);
    while (facts.byIdentity.size() < size) {
      facts.meet(facts.one(rules));
      facts.add(facts.one(kinds), Map.of());
    }
    return facts.complete();
  }

  /** Facts for the patterns of a rule, which agree in what its variables stand for. */
  private void meet(Rule rule) {
    Map<String, Object> bound = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      Pattern pattern = condition.pattern();
      boolean may = pattern.kind().isGiven() || pattern.kind().isEvent();
      if (condition instanceof Condition.Match && may && !pattern.kind().isPolicy()) {
        Fact fact = add(pattern.kind(), wanted(pattern, bound));
        pattern
            .bindings()
            .forEach(
                (name, meaning) -> {
                  if (meaning instanceof Expression.Part part) {
                    bound.put(name, part.component().of(fact));
                  }
                });
      }
    }
  }

  /** What a pattern asks its components to be, as far as that is known. */
  private Map<Component, Object> wanted(Pattern pattern, Map<String, Object> bound) {
    Map<Component, Object> wanted = new HashMap<>();
    for (Expression constraint : pattern.constraints()) {
      if (constraint instanceof Expression.Binary binary
          && binary.operator() == Operator.EQUAL
          && binary.left() instanceof Expression.Part part) {
        known(binary.right(), bound).ifPresent(it -> wanted.put(part.component(), it));
      } else if (constraint instanceof Expression.Among among
          && among.value() instanceof Expression.Part part
          && !among.negated()) {
        known(one(among.options()), bound).ifPresent(it -> wanted.put(part.component(), it));
      }
    }
    return wanted;
  }

  private static Optional<Object> known(Expression expression, Map<String, Object> bound) {
    return expression instanceof Expression.Literal literal
        ? Optional.of(literal.value())
        : expression instanceof Expression.Variable variable
            ? Optional.ofNullable(bound.get(variable.name()))
            : Optional.empty();
  }

  /** A fact of a kind; the one that is there if it would be a second of the same identity. */
  private Fact add(FactKind kind, Map<Component, Object> wanted) {
    LocalDateTime at = moment(kind.isEvent() ? days : 1);
    Map<Component, Object> values = new LinkedHashMap<>();
    for (Component component : kind.components()) {
      boolean own = kind.hasId() && component.name().equals("id");
      boolean when = kind.isEvent() && component.name().equals("at");
      boolean end = kind.isEvent() && component.name().equals("ends");
      Object drawn =
          own
              ? anyId(kind.type())
              : when ? at : end ? at.plusHours(one(LENGTHS)) : value(component, values);
      Object value = wanted.getOrDefault(component, drawn);
      boolean optional = component.defaultText().isPresent();
      values.put(
          component, another(component, value.equals("") && !optional ? drawn : value, values));
    }
    Fact fact = kind.create(values.values().toArray());
    GivenFact given = new GivenFact(at(fact), fact, ORIGIN);
    GivenFact first = byIdentity.putIfAbsent(identity(kind, fact), given);
    if (first == null) {
      kind.components().forEach(it -> want(it, it.of(fact)));
    }
    return first == null ? fact : first.fact();
  }

  private LocalDateTime at(Fact fact) {
    LocalDateTime start = START.atStartOfDay();
    boolean later = random.nextInt(4) == 0 && !Vocabulary.of(fact).isPolicy();
    return fact instanceof Event event ? event.at() : later ? later(start) : start;
  }

  private LocalDateTime later(LocalDateTime start) {
    LocalDateTime moment = moment(days);
    return moment.isBefore(start) ? start : moment;
  }

  private static Object identity(FactKind kind, Fact fact) {
    if (kind.isPolicy()) {
      return kind;
    }
    return kind.hasId()
        ? List.of(kind, FactKind.subject(fact))
        : kind.isGiven() && kind.isKeyed()
            ? kind.identifying().stream().map(it -> it.of(fact)).toList()
            : fact;
  }

  /** Nobody does to themselves what one actor does to another. */
  private static Object another(Component component, Object value, Map<Component, Object> before) {
    String other = Map.of("to", "from", "against", "by").getOrDefault(component.name(), "");
    boolean same =
        before.keySet().stream()
            .anyMatch(it -> it.name().equals(other) && before.get(it).equals(value));
    return same && ACTORS.contains(value)
        ? ACTORS.get((ACTORS.indexOf(value) + 1) % ACTORS.size())
        : value;
  }

  private void want(Component component, Object value) {
    Collection<?> ids = value instanceof Collection<?> several ? several : List.of(value);
    component
        .reference()
        .map(Vocabulary::of)
        .ifPresent(
            kind ->
                ids.stream()
                    .filter(id -> !id.equals(""))
                    .forEach(id -> missing.add(new Missing(kind, id))));
  }

  /** Whatever is referred to is given too. */
  private List<GivenFact> complete() {
    while (!missing.isEmpty()) {
      Missing next = missing.poll();
      if (!byIdentity.containsKey(List.of(next.kind(), next.id()))) {
        add(next.kind(), Map.of(next.kind().components().get(0), next.id()));
      }
    }
    return byIdentity.values().stream().sorted(Comparator.comparing(GivenFact::at)).toList();
  }

  private Object value(Component component, Map<Component, Object> before) {
    boolean leftOut = component.defaultText().isPresent() && random.nextInt(3) == 0;
    return switch (component.type()) {
      case TEXT -> leftOut ? "" : text(component);
      case NUMBER -> number(component, before);
      case TRUTH -> random.nextBoolean();
      case WORD -> one(List.of(component.javaType().getEnumConstants()));
      case NAMES -> names(component);
      case MOMENT -> leftOut ? Term.OPEN_END : moment(days + DAYS_BEFORE);
      case DAY -> START.plusDays(random.nextInt(days));
      case TERM -> one(TERMS);
      case DEGREES -> Degrees.UNKNOWN;
      case EVENT -> throw new IllegalArgumentException("No scenario gives " + component.key());
    };
  }

  private String text(Component component) {
    return component.reference().map(this::anyId).orElseGet(() -> one(TEXTS));
  }

  private String anyId(Class<? extends Fact> kind) {
    return kind == Given.Actor.class
        ? one(ACTORS)
        : Vocabulary.of(kind).key() + "-" + (1 + random.nextInt(2));
  }

  private SortedSet<String> names(Component component) {
    boolean between = component.name().equals("between");
    int least = between ? 2 : component.defaultText().isPresent() ? 0 : 1;
    int size = least + (random.nextInt(4) == 0 ? 1 : 0);
    SortedSet<String> names = new TreeSet<>();
    while (names.size() < size) {
      names.add(anyId(component.reference().orElseThrow()));
    }
    return names;
  }

  private int number(Component component, Map<Component, Object> before) {
    int min = component.range().map(Range::min).orElse(0);
    int max = component.range().map(Range::max).orElse(Integer.MAX_VALUE);
    if (component.range().filter(Range::unknown).isPresent() && random.nextInt(3) == 0) {
      return 0;
    }
    int least =
        component
            .above()
            .map(it -> 1 + (int) before.get(named(it.value(), before.keySet())))
            .orElse(min);
    return Math.min(max, least + one(NUMBERS) % 30 + (min < 0 && least == min ? 60 : 0));
  }

  private static Component named(String name, Set<Component> components) {
    return components.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** One of the moments at which things may be given, up to a day of the story. */
  private LocalDateTime moment(int before) {
    int day = random.nextInt(DAYS_BEFORE + before) - DAYS_BEFORE;
    return START.plusDays(day).atTime(one(HOURS), 0);
  }

  private <T> T one(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }
}
