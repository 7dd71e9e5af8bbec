package org.demarche.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.history.History;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;
import org.demarche.rule.Rule;
import org.demarche.rule.RuleParser;
import org.demarche.rule.Stratification;
import org.demarche.scenario.CaseReader;
import org.demarche.scenario.Equivalent;
import org.demarche.scenario.EquivalentReader;
import org.demarche.scenario.Invariant;
import org.demarche.scenario.InvariantReader;
import org.demarche.scenario.PolicyReader;
import org.demarche.scenario.RuleCase;
import org.demarche.scenario.SourceText;

/**
 * Rules that were read and checked together, the numbers they use, their cases, and what must hold
 * in every run.
 *
 * @param rules in order of topic, file and line
 * @param sha256 in hexadecimal, of the rules and numbers in an order that does not depend on files
 */
public record RuleBook(
    List<Rule> rules,
    List<PolicyReader.Policy> policies,
    List<RuleCase> cases,
    List<Invariant> invariants,
    String sha256) {

  public RuleBook {
    rules = List.copyOf(rules);
    policies = List.copyOf(policies);
    cases = List.copyOf(cases);
    invariants = List.copyOf(invariants);
  }

  private static final int MOST_RULES = 2_000;

  /**
   * Reads a rule book; nothing in it is compiled or run.
   *
   * @throws InvalidInput with every problem of all its files
   */
  public static RuleBook read(RuleFiles files) {
    Problems problems = new Problems();
    List<Rule> rules = rules(files, problems);
    List<PolicyReader.Policy> policies = new ArrayList<>();
    Problems unread = new Problems();
    for (RuleFiles.Topic topic : files.topics()) {
      topic.policies().forEach(file -> policies.addAll(PolicyReader.read(file, unread)));
    }
    if (rules.size() > MOST_RULES) {
      throw new InvalidInput(
          Code.TOO_LARGE,
          rules.get(0).place(),
          "There are " + rules.size() + " rules; at most " + MOST_RULES + " are read.");
    }
    checkNames(rules, problems);
    checkPolicies(policies, problems);
    problems.addAll(unread.toList());
    if (unread.isEmpty()) {
      checkNumbers(rules, policies, problems);
    }
    Stratification.check(rules, problems);
    List<RuleCase> cases = cases(files, rules, policies, problems);
    equivalents(files, rules, policies, problems);
    List<Invariant> invariants =
        files.invariants().stream()
            .flatMap(file -> InvariantReader.read(file, problems).stream())
            .toList();
    problems.throwIfAny();
    return of(rules, policies, cases, invariants);
  }

  /** What a file holds, and what is wrong with it. */
  private record ReadFile(List<Rule> rules, Problems problems) {

    static ReadFile of(String topic, SourceText file) {
      Problems found = new Problems();
      return new ReadFile(RuleParser.read(file.file(), topic, file.text(), found), found);
    }
  }

  /** The rules of all files, which are read side by side. */
  private static List<Rule> rules(RuleFiles files, Problems problems) {
    List<ReadFile> read =
        files.topics().parallelStream()
            .flatMap(topic -> topic.rules().stream().map(file -> ReadFile.of(topic.name(), file)))
            .toList();
    read.forEach(file -> problems.addAll(file.problems().toList()));
    return read.stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** Which changes of the rules of a book nothing can notice, as its files say. */
  public List<Equivalent> equivalents(RuleFiles files) {
    Problems problems = new Problems();
    List<Equivalent> read = equivalents(files, rules, policies, problems);
    problems.throwIfAny();
    return read;
  }

  private static List<Equivalent> equivalents(
      RuleFiles files, List<Rule> rules, List<PolicyReader.Policy> policies, Problems problems) {
    List<String> subjects =
        Stream.concat(
                rules.stream().map(Rule::name),
                policies.stream().map(it -> Vocabulary.of(it.fact()).key()))
            .toList();
    return problems.isEmpty()
        ? files.topics().stream()
            .flatMap(topic -> topic.equivalents().stream())
            .flatMap(file -> EquivalentReader.read(file, subjects, problems).stream())
            .toList()
        : List.of();
  }

  /** A book of rules that were read before. */
  public static RuleBook of(
      List<Rule> rules,
      List<PolicyReader.Policy> policies,
      List<RuleCase> cases,
      List<Invariant> invariants) {
    return new RuleBook(rules, policies, cases, invariants, hash(rules, policies));
  }

  /** The numbers that files set, so far as they can be read. */
  public static Map<FactKind, Fact> policyFacts(RuleFiles files) {
    Problems passedOver = new Problems();
    return PolicyReader.facts(
        files.topics().stream()
            .flatMap(topic -> topic.policies().stream())
            .flatMap(file -> PolicyReader.read(file, passedOver).stream())
            .toList());
  }

  /** The policy of a fact's kind. */
  Optional<PolicyReader.Policy> policy(Fact fact) {
    return policies.stream().filter(it -> it.fact().getClass().equals(fact.getClass())).findFirst();
  }

  /** The numbers, by the kind of their policy. */
  public Map<FactKind, Fact> policyFacts() {
    return PolicyReader.facts(policies);
  }

  /** The same book with its rules in another order, or with fewer of them. */
  public RuleBook withRules(List<Rule> others) {
    return of(others, policies, cases, invariants);
  }

  History.Book summary() {
    return new History.Book(rules.size(), sha256);
  }

  private static List<RuleCase> cases(
      RuleFiles files, List<Rule> rules, List<PolicyReader.Policy> policies, Problems problems) {
    List<String> names = rules.stream().map(Rule::name).toList();
    boolean complete = problems.isEmpty();
    return complete
        ? files.topics().stream()
            .flatMap(topic -> topic.cases().stream())
            .flatMap(
                file ->
                    CaseReader.read(file, names, PolicyReader.facts(policies), problems).stream())
            .toList()
        : List.of();
  }

  private static void checkNames(List<Rule> rules, Problems problems) {
    Map<String, Rule> byName = new HashMap<>();
    for (Rule rule : rules) {
      Rule first = byName.putIfAbsent(rule.name(), rule);
      if (first != null) {
        problems.add(
            Code.DUPLICATE_RULE,
            rule.place(),
            "The name '" + rule.name() + "' is taken by the rule at " + first.place() + ".");
      }
    }
  }

  /** A rule that reads numbers which nobody sets would be silent for ever. */
  private static void checkNumbers(
      List<Rule> rules, List<PolicyReader.Policy> policies, Problems problems) {
    Set<FactKind> set = PolicyReader.facts(policies).keySet();
    for (Rule rule : rules) {
      rule.conditions().stream()
          .map(condition -> condition.pattern())
          .filter(pattern -> pattern.kind().isPolicy() && !set.contains(pattern.kind()))
          .forEach(
              pattern ->
                  problems.add(
                      Code.MISSING_POLICY,
                      pattern.place(),
                      pattern.kind().name()
                          + " is read, and no policy.yaml of the rule book sets its numbers."
                          + " Expected '"
                          + pattern.kind()
                          + ":' with all of them in the topic's policy.yaml, or rules that set"
                          + " them beside these, as with --rules shipped."));
    }
  }

  private static void checkPolicies(List<PolicyReader.Policy> policies, Problems problems) {
    Map<FactKind, PolicyReader.Policy> byKind = new HashMap<>();
    for (PolicyReader.Policy policy : policies) {
      FactKind kind = Vocabulary.of(policy.fact());
      PolicyReader.Policy first = byKind.putIfAbsent(kind, policy);
      if (first != null) {
        problems.add(
            Code.DUPLICATE_POLICY,
            place(policy),
            "The "
                + kind
                + " is set a second time, first at "
                + place(first)
                + "; a rule book sets it once.");
      }
    }
  }

  private static Place place(PolicyReader.Policy policy) {
    Origin origin = policy.origins().get(0);
    return new Place(origin.file(), origin.line(), origin.column());
  }

  private static String hash(List<Rule> rules, List<PolicyReader.Policy> policies) {
    String texts = rules.stream().map(Rule::text).sorted().collect(Collectors.joining("\n"));
    String numbers =
        policies.stream()
            .map(policy -> written(policy.fact()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return SourceText.sha256(texts + "\n" + numbers);
  }

  /** As the record itself would say it, which takes a while to be linked for each kind. */
  private static String written(Fact fact) {
    FactKind kind = Vocabulary.of(fact);
    return kind.components().stream()
        .map(it -> it.name() + "=" + it.of(fact))
        .collect(Collectors.joining(", ", kind.name() + "[", "]"));
  }
}
