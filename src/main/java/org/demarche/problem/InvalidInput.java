package org.demarche.problem;

import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with every problem found in it, ordered by place. */
public final class InvalidInput extends RuntimeException {

  private final transient List<Problem> problems;

  public InvalidInput(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(Code code, Place place, String message) {
    this(List.of(new Problem(code, place, message)));
  }

  public List<Problem> problems() {
    return problems;
  }
}
