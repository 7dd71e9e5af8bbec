package org.demarche.lint;

import java.util.List;
import org.demarche.problem.Problem;

/** All that is looked for, in one list. */
public final class Lints {

  private static final List<Lint> ALL =
      List.of(
          new NeverConcludes(),
          new IdleAbsence(),
          new RivalRules(),
          new MixedIds(),
          new Cases(),
          new UnusedNumbers(),
          new Unread(),
          new Unmeetable(),
          new Sources(),
          new Idle());

  private Lints() {}

  /** What is doubtful in what was read, by place. */
  public static List<Problem> of(Reading reading) {
    return ALL.stream().flatMap(lint -> lint.in(reading)).distinct().sorted().toList();
  }
}
