package org.demarche.lint;

import java.util.stream.Stream;
import org.demarche.problem.Code;
import org.demarche.problem.Problem;

/** Rules whose conditions can never hold together, or rest on what nothing concludes. */
final class NeverConcludes implements Lint {

  @Override
  public Stream<Problem> in(Reading reading) {
    return Concluders.of(reading.rules()).never().entrySet().stream()
        .map(
            it ->
                new Problem(
                    Code.RULE_NEVER_CONCLUDES,
                    it.getKey().place(),
                    "The rule can never conclude: " + it.getValue() + "."));
  }
}
