package org.demarche.lint;

import java.util.stream.Stream;
import org.demarche.problem.Problem;

/** Looks for one kind of doubtful thing. */
@FunctionalInterface
interface Lint {

  /** What it finds, in any order. */
  Stream<Problem> in(Reading reading);
}
