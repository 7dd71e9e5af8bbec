package org.demarche.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.WhyNot;
import org.demarche.history.History;
import org.demarche.play.Accounts;
import org.demarche.report.ComparisonReport;
import org.demarche.report.Style;
import org.demarche.report.WhyNotReport;
import org.demarche.report.WhyReport;
import org.demarche.rule.Rule;
import org.demarche.scenario.FactPattern;

/** Tells of runs as the commands of the same names do. */
record Told(List<Rule> rules, Style style) implements Accounts {

  private static final int DEPTH = 12;

  @Override
  public String difference(History left, History right) {
    return ComparisonReport.of(Comparison.of(left, rules, right, rules), false, List.of(), style);
  }

  @Override
  public String why(History played, FactPattern meant) {
    Explainer explainer = Explainer.of(played, rules);
    return Question.latest(new Question(meant, Optional.empty()).in(played)).stream()
        .map(one -> why(played, one, explainer))
        .collect(Collectors.joining());
  }

  @Override
  public String whyNot(History played, FactPattern meant) {
    WhyNot whyNot = Remedies.diagnosed(played, rules, new Question(meant, Optional.empty()));
    return WhyNotReport.of(played, whyNot, Optional.empty(), List.of(), style);
  }

  private String why(History played, Question.Meant one, Explainer explainer) {
    return WhyReport.of(played, explainer.why(one), DEPTH, style);
  }
}
