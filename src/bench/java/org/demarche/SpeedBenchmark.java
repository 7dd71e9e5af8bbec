package org.demarche;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.scenario.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What runs cost, and what reading costs; see docs/performance.md. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SpeedBenchmark {

  /** The shipped rules, and stories of the founding case and of a year. */
  @State(Scope.Benchmark)
  public static class Ready {
    final RuleBook book = Stories.book();
    final Simulation simulation = Simulation.by(book);
    final Simulation withoutReasons = simulation.withoutReasons();
    final Scenario founding = Stories.founding(book);
    final Scenario year = Stories.read(new GeneratedStory(20, 365, 4), book);
  }

  /** Stories of 60 days with more and more ceasefires. */
  @State(Scope.Benchmark)
  public static class Growing {
    @Param({"10", "100", "1000"})
    int ceasefires;

    Scenario story;

    @org.openjdk.jmh.annotations.Setup
    public void read(Ready ready) {
      story = Stories.read(new GeneratedStory(ceasefires, 60, 3), ready.book);
    }
  }

  /** The shared rules, and a story that both ways to run them make the same of. */
  @State(Scope.Benchmark)
  public static class Shared {
    @Param({"founding", "generated"})
    String story;

    Simulation simulation;
    Scenario scenario;
    org.demarche.fact.Given.CeasefirePolicy policy;

    @org.openjdk.jmh.annotations.Setup
    public void check() {
      RuleBook book = Stories.book();
      policy = Stories.ceasefirePolicy(book);
      simulation = Simulation.by(SharedRules.of(book)).withoutReasons();
      scenario = Stories.shared(story, book);
      List<SharedLoop.Step> steps = SharedLoop.run(scenario, policy);
      if (!new HashSet<>(steps).equals(SharedRules.steps(simulation.run(scenario)))) {
        throw new IllegalStateException("The loop and the engine do not say the same");
      }
    }
  }

  @Benchmark
  public History founding(Ready ready) {
    return ready.simulation.run(ready.founding);
  }

  @Benchmark
  public History foundingWithoutReasons(Ready ready) {
    return ready.withoutReasons.run(ready.founding);
  }

  @Benchmark
  @Threads(2)
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public History foundingOnTwoThreads(Ready ready) {
    return ready.simulation.run(ready.founding);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public History foundingOnOneThread(Ready ready) {
    return ready.simulation.run(ready.founding);
  }

  @Benchmark
  public History year(Ready ready) {
    return ready.simulation.run(ready.year);
  }

  @Benchmark
  public History ceasefires(Ready ready, Growing growing) {
    return ready.simulation.run(growing.story);
  }

  @Benchmark
  public RuleBook readRules() {
    return Stories.book();
  }

  @Benchmark
  public RuleBook checkRulesAndCases() {
    return RuleBook.read(Stories.files());
  }

  @Benchmark
  public Simulation makeReady(Ready ready) {
    return Simulation.by(ready.book);
  }

  @Benchmark
  public Scenario readFounding(Ready ready) {
    return Stories.founding(ready.book);
  }

  @Benchmark
  public History sharedByTheEngine(Shared shared) {
    return shared.simulation.run(shared.scenario);
  }

  @Benchmark
  public List<SharedLoop.Step> sharedByHand(Shared shared) {
    return SharedLoop.run(shared.scenario, shared.policy);
  }
}
