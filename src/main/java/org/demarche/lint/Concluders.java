package org.demarche.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.rule.Condition;
import org.demarche.rule.Rule;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.NumberRange;

/** Which rules of a book can conclude at all, and why the others never do. */
final class Concluders {

  private final List<Shape> live = new ArrayList<>();
  private final Map<Rule, String> never = new LinkedHashMap<>();

  private Concluders(List<Rule> rules) {
    rules.stream().map(rule -> Shape.of(rule, "a")).forEach(live::add);
  }

  /**
   * A status that only rules without an outcome conclude is concluded by none: to a fixed point.
   */
  static Concluders of(List<Rule> rules) {
    Concluders concluders = new Concluders(rules);
    concluders.live.forEach(
        shape -> Contradiction.in(shape).ifPresent(why -> concluders.never.put(shape.rule(), why)));
    int before;
    do {
      concluders.live.removeIf(shape -> concluders.never.containsKey(shape.rule()));
      before = concluders.never.size();
      concluders.live.forEach(
          shape ->
              concluders.missing(shape).ifPresent(why -> concluders.never.put(shape.rule(), why)));
    } while (concluders.never.size() > before);
    return concluders;
  }

  /** The rules that never conclude, each with why. */
  Map<Rule, String> never() {
    return never;
  }

  private Optional<String> missing(Shape shape) {
    return shape.places(Condition.Match.class).stream()
        .filter(i -> shape.condition(i).pattern().kind().isStatus())
        .filter(i -> live.stream().noneMatch(source -> gives(source, shape, i)))
        .findFirst()
        .map(i -> wanting(shape.condition(i).pattern().kind(), shape, i));
  }

  private String wanting(FactKind kind, Shape shape, int index) {
    return "it reads "
        + shape.condition(index).pattern().kind().name()
        + (live.stream().anyMatch(it -> it.rule().conclusion().kind().equals(kind))
            ? " with values that no rule of the book concludes"
            : ", which no rule of the book concludes");
  }

  /** Whether what one rule concludes may be what a condition of another asks. */
  private static boolean gives(Shape source, Shape reader, int index) {
    FactKind kind = reader.condition(index).pattern().kind();
    return source.rule().conclusion().kind().equals(kind)
        && reader.demands().and(constants(source, reader.terms().owners().get(index))).possible();
  }

  private static List<Atom> constants(Shape source, String owner) {
    List<Component> components = source.rule().conclusion().kind().components();
    List<Term> values = source.concluded();
    return IntStream.range(0, components.size())
        .filter(i -> values.get(i).isLiteral())
        .<Atom>mapToObj(
            i ->
                new Atom.Choice(
                    Term.of(owner, components.get(i)),
                    true,
                    Set.of(values.get(i).literal().orElseThrow())))
        .toList();
  }

  /** Whether some rule concludes facts of the kind. */
  boolean conclude(FactKind kind) {
    return live.stream().anyMatch(it -> it.rule().conclusion().kind().equals(kind));
  }

  /** Whether some rule may conclude a fact that fits. */
  boolean mayConclude(FactPattern pattern) {
    return live.stream()
        .filter(it -> it.rule().conclusion().kind().equals(pattern.kind()))
        .anyMatch(it -> fits(it, pattern));
  }

  private static boolean fits(Object concluded, Optional<Object> wanted) {
    return wanted.isEmpty()
        || (wanted.get() instanceof NumberRange range
            ? range.includes((int) concluded)
            : wanted.get().equals(concluded));
  }

  private static boolean fits(Shape source, FactPattern pattern) {
    List<Component> components = pattern.kind().components();
    List<Term> values = source.concluded();
    return IntStream.range(0, components.size())
        .allMatch(
            i ->
                values.get(i).literal().isEmpty()
                    || fits(
                        values.get(i).literal().get(),
                        Optional.ofNullable(pattern.values().get(components.get(i)))));
  }
}
