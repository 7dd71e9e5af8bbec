package org.demarche.lint;

import java.util.List;
import org.demarche.problem.Problem;
import org.demarche.problem.Severity;

/**
 * What a check found.
 *
 * @param problems by place
 * @param scenarios how many were read, or tried
 * @param whatIfs how many were read, or tried
 * @param expectationFiles how many were read, or tried
 * @param rules how many were read
 */
public record Findings(
    List<Problem> problems, int scenarios, int whatIfs, int expectationFiles, int rules) {

  public Findings {
    problems = List.copyOf(problems);
  }

  /** How many there are of a severity. */
  public long count(Severity severity) {
    return problems.stream().filter(it -> it.code().severity() == severity).count();
  }

  /** The same without those of a severity. */
  public Findings without(Severity severity) {
    return new Findings(
        problems.stream().filter(it -> it.code().severity() != severity).toList(),
        scenarios,
        whatIfs,
        expectationFiles,
        rules);
  }
}
