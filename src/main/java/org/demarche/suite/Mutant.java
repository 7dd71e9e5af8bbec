package org.demarche.suite;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Place;
import org.demarche.rule.Rule;
import org.demarche.scenario.PolicyReader;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.SourceText;

/**
 * A rule book with one small thing changed.
 *
 * @param subject the rule that is changed, or the kind of policy
 * @param where the condition or component in which it is; what stands twice in a rule is numbered
 * @param before what is written there
 * @param after what is written instead; empty when it is left out
 * @param place where it stands in its file
 */
public record Mutant(
    String subject,
    MutationOperator operator,
    String where,
    String before,
    String after,
    Place place,
    Changed changed) {

  private static final String LEFT_OUT = "(left out)";

  /** What stands in place of a rule, or of a policy. */
  public sealed interface Changed {}

  /** Another rule of the same name; nothing when its conclusion is withheld. */
  record OtherRule(Optional<Rule> rule) implements Changed {}

  /** Another number in a policy. */
  record OtherPolicy(PolicyReader.Policy policy) implements Changed {}

  /** The change in one line. It names no line of a file, so that it outlives unrelated edits. */
  public String change() {
    return where
        + (where.isEmpty() ? "" : ": ")
        + before
        + " -> "
        + (after.isEmpty() ? LEFT_OUT : after);
  }

  /** Of twelve hexadecimal digits, the same for the same change of the same rule. */
  public String id() {
    return SourceText.sha256(subject + "\n" + change()).substring(0, 12);
  }

  /** The whole book with the change. */
  RuleBook in(RuleBook book) {
    if (changed instanceof OtherPolicy other) {
      FactKind kind = Vocabulary.of(other.policy().fact());
      List<PolicyReader.Policy> policies =
          book.policies().stream()
              .map(it -> Vocabulary.of(it.fact()).equals(kind) ? other.policy() : it)
              .toList();
      return RuleBook.of(book.rules(), policies, book.cases(), book.invariants());
    }
    return book.withRules(book.rules().stream().flatMap(this::changed).toList());
  }

  /** What a rule becomes. */
  Stream<Rule> changed(Rule rule) {
    return changed instanceof OtherRule other && rule.name().equals(subject)
        ? other.rule().stream()
        : Stream.of(rule);
  }

  /** The cases that could notice: those of the rule, or of the rules that read the number. */
  List<RuleCase> cases(RuleBook book) {
    return book.cases().stream().filter(it -> concerns(it, book)).toList();
  }

  private boolean concerns(RuleCase ruleCase, RuleBook book) {
    if (!(changed instanceof OtherPolicy other)) {
      return ruleCase.rule().equals(subject);
    }
    FactKind kind = Vocabulary.of(other.policy().fact());
    return book.rules().stream()
            .filter(rule -> rule.name().equals(ruleCase.rule()))
            .anyMatch(rule -> rule.reads().contains(kind.key()))
        && ruleCase.given().stream().noneMatch(it -> Vocabulary.of(it.fact()).equals(kind));
  }
}
