package org.demarche;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.fact.Given;
import org.demarche.scenario.Scenario;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures what is asked for, all of {@link SpeedBenchmark} if nothing is, and tells as ratios what
 * a machine under load cannot tell as times; then holds the engine against CLIPS.
 */
public final class Speed {

  private static final int ROUNDS = 5;

  private Speed() {}

  /** Takes the arguments of JMH; {@code clips} alone measures no more than that. */
  public static void main(String[] arguments)
      throws RunnerException, CommandLineOptionException, IOException, InterruptedException {
    if (!List.of(arguments).equals(List.of("clips"))) {
      OptionsBuilder options = new OptionsBuilder();
      options.parent(new CommandLineOptions(arguments));
      if (arguments.length == 0) {
        options.include("SpeedBenchmark");
      }
      ratios(new Runner(options.build()).run());
    }
    clips();
  }

  private static void ratios(Collection<RunResult> results) {
    Map<String, Double> scores = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
      List<String> values = new ArrayList<>();
      result.getParams().getParamsKeys().forEach(it -> values.add(result.getParams().getParam(it)));
      scores.put(name + values, result.getPrimaryResult().getScore());
    }
    System.out.println("\nRatios of this run");
    ratio(scores, "ceasefires[100]", "ceasefires[10]");
    ratio(scores, "ceasefires[1000]", "ceasefires[100]");
    ratio(scores, "founding[]", "foundingWithoutReasons[]");
    ratio(scores, "foundingOnTwoThreads[]", "foundingOnOneThread[]");
    ratio(scores, "sharedByTheEngine[founding]", "sharedByHand[founding]");
    ratio(scores, "sharedByTheEngine[generated]", "sharedByHand[generated]");
  }

  private static void ratio(Map<String, Double> scores, String one, String other) {
    if (scores.containsKey(one) && scores.containsKey(other)) {
      System.out.printf("%-30s / %-28s %6.2f%n", one, other, scores.get(one) / scores.get(other));
    }
  }

  private static void clips() throws IOException, InterruptedException {
    System.out.println("\nAgainst CLIPS: processor time of a run, the engine's / that of CLIPS");
    if (!Clips.isInstalled()) {
      System.out.println("*** SKIPPED: there is no CLIPS here; apt-get install clips. ***");
      return;
    }
    RuleBook book = Stories.book();
    Given.CeasefirePolicy policy = Stories.ceasefirePolicy(book);
    Simulation simulation = Simulation.by(SharedRules.of(book)).withoutReasons();
    for (String name : List.of("founding", "generated")) {
      Scenario story = Stories.shared(name, book);
      int runs = name.equals("founding") ? 2_000 : 20;
      against(name, simulation, story, Clips.of(story, policy), policy, runs);
    }
  }

  /** Turn by turn, so that whatever else the machine does burdens both. */
  private static void against(
      String name,
      Simulation simulation,
      Scenario story,
      Clips clips,
      Given.CeasefirePolicy policy,
      int runs)
      throws IOException, InterruptedException {
    clips.verify();
    processor(() -> simulation.run(story), 5 * runs);
    processor(() -> SharedLoop.run(story, policy), 50 * runs);
    long start = clips.nanoseconds(0);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double rival = (clips.nanoseconds(runs) - start) / (double) runs;
      double own = processor(() -> simulation.run(story), runs) / (double) runs;
      double loop = processor(() -> SharedLoop.run(story, policy), 10 * runs) / (10.0 * runs);
      ratios.add(own / rival);
      System.out.printf(
          "%-10s engine %6.0f us, loop %5.0f us, CLIPS %6.0f us; engine / loop %5.2f%n",
          name, own / 1000, loop / 1000, rival / 1000, own / loop);
    }
    Collections.sort(ratios);
    System.out.printf("%-10s median of engine / CLIPS %.2f%n", name, ratios.get(ROUNDS / 2));
  }

  /** The processor time of this thread for so many runs, in nanoseconds. */
  private static long processor(Runnable run, int times) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      run.run();
    }
    return threads.getCurrentThreadCpuTime() - before;
  }
}
