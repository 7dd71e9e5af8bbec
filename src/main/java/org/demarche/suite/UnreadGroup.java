package org.demarche.suite;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Problem;

/** Something that was to be tried and cannot be read, so that nothing about it is as expected. */
public record UnreadGroup(String name, InvalidInput problems) implements Group {

  @Override
  public List<Trial> trials() {
    return List.of(
        new Trial(
            Kind.EXPECTATIONS,
            name,
            "can be read",
            new TreeSet<>(),
            new TreeSet<>(),
            problems.problems().get(0).place()));
  }

  @Override
  public List<Result> results() {
    String found =
        problems.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    return List.of(
        Result.of(trials().get(0), Outcome.UNREADABLE, "", found)
            .explainedBy(List.of("check", problems.problems().get(0).place().file())));
  }
}
