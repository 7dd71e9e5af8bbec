package org.demarche.scenario;

import java.util.Optional;
import org.demarche.problem.Code;
import org.demarche.problem.Problems;

/** Reads how often something is expected, as in {@code 2} or {@code {at-least: 2, at-most: 4}}. */
final class TimesReader {

  static final String KEY = "times";

  private final Problems problems;

  TimesReader(Problems problems) {
    this.problems = problems;
  }

  /** The count; once or more where it cannot be read, which is then reported. */
  Expectation.Times read(YamlNode node) {
    Optional<Expectation.Times> times =
        node instanceof YamlNode.Mapping range ? range(range) : number(node);
    return times.orElse(Expectation.Times.SOME);
  }

  private Optional<Expectation.Times> range(YamlNode.Mapping range) {
    return new RangeReader(problems)
        .read(KEY, range)
        .map(it -> new Expectation.Times(Math.max(it.least(), 0), it.most()))
        .flatMap(it -> checked(it, range));
  }

  private Optional<Expectation.Times> number(YamlNode node) {
    String text = Moments.text(node);
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      return checked(new Expectation.Times(number, number), node);
    }
    problems.add(
        Code.WRONG_VALUE,
        node.place(),
        "times: found "
            + node.shown()
            + ", expected a whole number, or a range such as {at-least: 2, at-most: 4}.");
    return Optional.empty();
  }

  private Optional<Expectation.Times> checked(Expectation.Times times, YamlNode node) {
    if (times.most() <= 0) {
      problems.add(
          Code.WRONG_VALUE,
          node.place(),
          "times: expected 1 or more. What does not come about is 'never'.");
      return Optional.empty();
    }
    if (times.least() == 0 && times.most() == Expectation.Times.ANY) {
      problems.add(
          Code.WRONG_VALUE, node.place(), "times: any number fits that; expected a limit.");
      return Optional.empty();
    }
    return Optional.of(times);
  }
}
