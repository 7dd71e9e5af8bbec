package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/** Reads the cases of a rule set: rule by rule, what is shared, then the cases. */
public final class CaseReader {

  private static final List<String> RULE_KEYS = List.of("rule", "facts", "events", "cases");
  private static final List<String> CASE_KEYS =
      List.of("name", "at", "facts", "events", "concludes", "silent");

  private final Problems problems;
  private final FactReader facts;
  private final List<String> rules;

  private CaseReader(List<String> rules, Map<FactKind, Fact> policies, Problems problems) {
    this.rules = rules;
    this.problems = problems;
    this.facts = new FactReader(policies, true, problems);
  }

  /**
   * The cases of a file; those with problems are reported and left out.
   *
   * @param rules the names of the rules there are
   */
  public static List<RuleCase> read(
      SourceText source, List<String> rules, Map<FactKind, Fact> policies, Problems problems) {
    CaseReader reader = new CaseReader(rules, policies, problems);
    return YamlReader.read(source.file(), source.text(), problems)
        .map(reader::groups)
        .orElse(List.of());
  }

  private List<RuleCase> groups(YamlNode root) {
    return items(root, "the file").stream().flatMap(group -> group(group).stream()).toList();
  }

  private List<YamlNode> items(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
      return list.items();
    }
    String found = node instanceof YamlNode.Sequence ? "an empty list" : node.shown();
    problems.add(Code.WRONG_SHAPE, node.place(), what + ": found " + found + ", expected a list.");
    return List.of();
  }

  private List<RuleCase> group(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "Found " + node.shown() + ", expected a rule and its cases.");
      return List.of();
    }
    Sections sections = new Sections(mapping, List.of("rule", "cases"), RULE_KEYS, problems);
    Optional<String> rule = sections.text("rule");
    if (rule.isPresent() && !rules.contains(rule.get())) {
      problems.add(
          Code.UNKNOWN_RULE,
          sections.node("rule").orElseThrow().place(),
          "rule: no rule is called '" + rule.get() + "'." + Nearest.hint(rule.get(), rules));
    }
    List<RuleCase> cases = new ArrayList<>();
    List<YamlNode> items =
        sections.node("cases").map(list -> items(list, "cases")).orElse(List.of());
    for (YamlNode item : items) {
      ruleCase(rule.orElse(""), item, sections).ifPresent(cases::add);
    }
    return cases;
  }

  private Optional<RuleCase> ruleCase(String rule, YamlNode node, Sections shared) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE, node.place(), "cases: found " + node.shown() + ", expected a case.");
      return Optional.empty();
    }
    int before = problems.size();
    Sections sections = new Sections(mapping, List.of("name", "at"), CASE_KEYS, problems);
    Optional<String> name = sections.text("name");
    LocalDateTime at = sections.node("at").flatMap(this::moment).orElse(LocalDateTime.MIN);
    List<GivenFact> given = new ArrayList<>(given(shared, at));
    given.addAll(given(sections, at));
    boolean bare = Stream.of(shared, sections).noneMatch(CaseReader::gives);
    boolean silent = sections.text("silent").map("true"::equals).orElse(false);
    List<FactPattern> concludes = sections.node("concludes").map(this::patterns).orElse(List.of());
    if (silent == !concludes.isEmpty()) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "A case says either what the rule concludes, or 'silent: true'.");
    }
    return problems.size() == before
        ? Optional.of(
            new RuleCase(rule, name.orElseThrow(), at, given, concludes, node.place(), bare))
        : Optional.empty();
  }

  private static boolean gives(Sections sections) {
    return Stream.of("facts", "events").anyMatch(it -> sections.node(it).isPresent());
  }

  private List<FactPattern> patterns(YamlNode node) {
    List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    return items.stream().flatMap(item -> facts.pattern(item, "concludes").stream()).toList();
  }

  private List<GivenFact> given(Sections sections, LocalDateTime at) {
    List<GivenFact> given = new ArrayList<>();
    sections.node("facts").ifPresent(node -> given.addAll(facts.facts(node, "facts", at)));
    sections.node("events").ifPresent(node -> given.addAll(dated(node)));
    return given.stream().filter(fact -> !fact.at().isAfter(at)).toList();
  }

  private List<GivenFact> dated(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping events)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "events: found " + node.shown() + ", expected lists of facts by date.");
      return List.of();
    }
    return events.entries().stream()
        .flatMap(
            entry ->
                moment(entry).stream()
                    .flatMap(at -> facts.facts(entry.value(), "events", at).stream()))
        .toList();
  }

  private Optional<LocalDateTime> moment(YamlNode.Entry entry) {
    return moment(new YamlNode.Text(entry.key(), entry.place()));
  }

  private Optional<LocalDateTime> moment(YamlNode node) {
    return Moments.read(node, "at", problems);
  }
}
