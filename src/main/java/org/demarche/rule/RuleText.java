package org.demarche.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rules, and parts of them, in the words of the profile. Two rules that are written alike
 * are the same rule, however their files lay them out.
 */
public final class RuleText {

  private RuleText() {}

  /** A whole rule, from {@code rule} to {@code end}. */
  public static String of(Rule rule) {
    String conditions =
        rule.conditions().stream().map(it -> "    " + of(it) + "\n").collect(Collectors.joining());
    return "rule %s\n    @source(%s)\nwhen\n%sthen\n    %s\nend\n"
        .formatted(quoted(rule.name()), quoted(rule.source()), conditions, of(rule.conclusion()));
  }

  private static String quoted(String text) {
    String quote = text.indexOf('"') < 0 ? "\"" : "'";
    return quote + text + quote;
  }

  /** A condition, on one line. */
  public static String of(Condition condition) {
    if (condition instanceof Condition.Absence absence) {
      return "not " + of(absence.pattern());
    }
    return condition instanceof Condition.Aggregate aggregate
        ? of(aggregate)
        : of(condition.pattern());
  }

  private static String of(Condition.Aggregate aggregate) {
    String constraints =
        aggregate.constraints().stream().map(Expression::text).collect(Collectors.joining(", "));
    return "accumulate("
        + of(aggregate.pattern())
        + "; "
        + aggregate.variable()
        + " : "
        + function(aggregate)
        + (constraints.isEmpty() ? "" : "; " + constraints)
        + ")";
  }

  /** How an aggregate makes one number of many, as in {@code sum($points)}. */
  public static String function(Condition.Aggregate aggregate) {
    return aggregate.function().name().toLowerCase(Locale.ROOT)
        + "("
        + aggregate.argument().map(Expression::text).orElse("")
        + ")";
  }

  /** What is bound comes last, unless the pattern itself asks something of it. */
  private static String of(Pattern pattern) {
    List<String> own =
        pattern.constraints().stream()
            .flatMap(it -> it.variables().stream())
            .map(Expression.Variable::name)
            .toList();
    Stream<String> first = bindings(pattern, own, true);
    Stream<String> asked = pattern.constraints().stream().map(Expression::text);
    Stream<String> last = bindings(pattern, own, false);
    return pattern.variable().map(it -> it + " : ").orElse("")
        + pattern.kind().name()
        + Stream.of(first, asked, last)
            .flatMap(it -> it)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static Stream<String> bindings(Pattern pattern, List<String> own, boolean used) {
    return pattern.bindings().entrySet().stream()
        .filter(it -> own.contains(it.getKey()) == used)
        .map(RuleText::binding);
  }

  private static String binding(Map.Entry<String, Expression> binding) {
    return binding.getKey() + " : " + binding.getValue().text();
  }

  /** The one line after {@code then}. */
  public static String of(Conclusion conclusion) {
    String fact =
        "new "
            + conclusion.kind().name()
            + conclusion.arguments().stream()
                .map(Expression::text)
                .collect(Collectors.joining(", ", "(", ")"));
    return "insertLogical(" + (conclusion.happens() ? "new Happens(" + fact + ")" : fact) + ");";
  }
}
