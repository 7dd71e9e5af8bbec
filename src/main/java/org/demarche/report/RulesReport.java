package org.demarche.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.analysis.CaseVerdict;
import org.demarche.fact.Words;
import org.demarche.rule.Rule;
import org.demarche.scenario.RuleCase;

/** A rule book for people: its rules by topic, or one rule with its cases. */
public final class RulesReport {

  private RulesReport() {}

  /** All rules, by topic. */
  public static String of(List<Rule> rules, List<RuleCase> cases, Style style) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Rule>> byTopic =
        rules.stream()
            .collect(Collectors.groupingBy(Rule::topic, LinkedHashMap::new, Collectors.toList()));
    byTopic.forEach(
        (topic, ofTopic) -> {
          lines.add(style.bold(topic) + " (" + ofTopic.size() + ")");
          ofTopic.forEach(rule -> line(rule, lines, style));
          lines.add("");
        });
    List<String> names = rules.stream().map(Rule::name).toList();
    long own = cases.stream().filter(it -> names.contains(it.rule())).count();
    lines.add(
        rules.size()
            + " rules, "
            + own
            + " cases. One rule in full: demarche rules \""
            + rules.get(0).name()
            + "\"");
    return String.join("\n", lines) + "\n";
  }

  private static void line(Rule rule, List<String> lines, Style style) {
    lines.add("  " + Style.wrapped(rule.name(), 2));
    lines.add("      " + style.faint(Style.wrapped(rule.source(), 6)));
  }

  /** One rule as written, what it reads and concludes, and how its cases fare. */
  public static String of(Rule rule, List<CaseVerdict> cases, Style style) {
    List<String> lines = new ArrayList<>();
    lines.add(style.bold(Style.wrapped(rule.name(), 0)));
    lines.add(Style.wrapped("Source: " + rule.source(), 0));
    lines.add("Stands in: " + rule.place().file() + ":" + rule.place().line());
    String reads = rule.reads().isEmpty() ? "the clock alone" : String.join(", ", rule.reads());
    lines.add(Style.wrapped("Reads: " + reads, 0));
    lines.add(
        "Concludes: "
            + (rule.conclusion().happens() ? "the event " : "the status ")
            + rule.conclusion().kind().key());
    lines.add("");
    lines.add(rule.text().indent(2).stripTrailing());
    lines.add("");
    if (cases.isEmpty()) {
      lines.add(style.bold("No cases."));
    } else {
      long met = cases.stream().filter(CaseVerdict::met).count();
      String file = cases.get(0).ruleCase().place().file();
      lines.add(style.bold("Cases: " + met + " of " + cases.size() + " met, in " + file));
      cases.forEach(verdict -> lines.add(aCase(verdict, style)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String aCase(CaseVerdict verdict, Style style) {
    RuleCase it = verdict.ruleCase();
    String mark = verdict.met() ? style.good("met   ") : style.bad("UNMET ");
    String found = verdict.met() ? "" : "; found " + verdict.found();
    return "  "
        + mark
        + Style.wrapped(
            it.name()
                + ", "
                + Words.moment(it.at())
                + " (line "
                + it.place().line()
                + "): "
                + verdict.expected()
                + found,
            8);
  }
}
