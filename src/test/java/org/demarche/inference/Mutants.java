package org.demarche.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;

/** Rules with one thing changed in each, as far as the profile still allows them. */
final class Mutants {

  /** What is written in its stead; the first group of each stays, or is left out. */
  private record Mutation(Pattern found, List<String> instead) {
    Mutation(String found, String... instead) {
      this(Pattern.compile(found), List.of(instead));
    }
  }

  private static final List<Mutation> MUTATIONS =
      List.of(
          new Mutation("(?m)^    (?!insertLogical).+\\n(?=(?s:.*)\\nthen)", ""),
          new Mutation("(?m)^    not (?=[A-Z])", "    "),
          new Mutation("(?m)^    (?=[A-Z])(?!Now)", "    not "),
          new Mutation(", [a-z][A-Za-z]* (?:==|!=|<=?|>=?|in) [^,()]+(?=[,)])", ""),
          new Mutation(" == ", " != "),
          new Mutation(" != ", " == "),
          new Mutation(" <=? ", " < ", " <= ", " > ", " >= ", " == "),
          new Mutation(" >=? ", " < ", " <= ", " > ", " >= ", " == "),
          new Mutation(" in \\(", " not in ("),
          new Mutation("(?<= )\\d+(?=[ ,)])", "0", "1", "2", "7"),
          new Mutation("(?<=[.(, ])(?:plus|minus)(?=Days|Hours)", "plus", "minus"),
          new Mutation("\\b(?:sum|min|max)(?=\\()", "sum", "min", "max"),
          new Mutation(" \\+ ", " - ", " * "),
          new Mutation("\\btrue\\b", "false"),
          new Mutation("\\b[A-Z][A-Za-z]+\\.[A-Z_]+\\b", "ClaimStatus.ALLEGED", "Manner.FORCED"));

  private Mutants() {}

  /** A mutant of each rule, as often as is asked and the profile allows. */
  static List<Rule> of(List<Rule> rules, int each, Random random) {
    List<Rule> mutants = new ArrayList<>();
    for (Rule rule : rules) {
      List<String> texts = new ArrayList<>(texts(rule.text(), random).distinct().toList());
      Collections.shuffle(texts, random);
      texts.stream().flatMap(text -> read(text, rule).stream()).limit(each).forEach(mutants::add);
    }
    return mutants;
  }

  private static Stream<String> texts(String text, Random random) {
    return MUTATIONS.stream()
        .flatMap(
            mutation ->
                mutation
                    .found()
                    .matcher(text)
                    .results()
                    .map(it -> mutated(text, it, mutation, random)))
        .filter(it -> !it.equals(text));
  }

  private static String mutated(String text, MatchResult found, Mutation mutation, Random random) {
    List<String> instead = mutation.instead();
    return text.substring(0, found.start())
        + instead.get(random.nextInt(instead.size()))
        + text.substring(found.end());
  }

  /** Under a name that says what it was made from, in a file of its own. */
  private static List<Rule> read(String text, Rule rule) {
    String name = rule.name() + ", changed " + Integer.toHexString(text.hashCode());
    Problems problems = new Problems();
    List<Rule> rules =
        RuleParser.read(name + ".drl", "mutants", text.replace(rule.name(), name), problems);
    return problems.isEmpty() ? rules : List.of();
  }
}
