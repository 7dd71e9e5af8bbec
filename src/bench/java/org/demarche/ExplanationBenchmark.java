package org.demarche;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Explainer;
import org.demarche.analysis.Proof;
import org.demarche.analysis.Question;
import org.demarche.analysis.Remedies;
import org.demarche.analysis.WhyNot;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.engine.Simulation;
import org.demarche.history.History;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.ScenarioReader;
import org.demarche.scenario.SourceText;
import org.demarche.scenario.WhatIf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a run of the founding case costs, with and without its reasons, and what is asked of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class ExplanationBenchmark {

  private final RuleBook book =
      RuleBook.read(RuleFiles.in(List.of(Path.of("rules"))).withoutCases());
  private final Simulation simulation = Simulation.by(book);
  private final Simulation withoutReasons = simulation.withoutReasons();
  private final Scenario syria =
      ScenarioReader.read(
          SourceText.of(
              "syria-2026", "scenario.yaml", Path.of("scenarios", "syria-2026", "scenario.yaml")),
          book.policyFacts());
  private final Scenario changed =
      WhatIf.inline(syria, "remove agreement-signed id=agreement-30-january", book.policyFacts());
  private final List<Remedies.Offer> offers =
      Stream.of("buffer-agreed", "buffer-without-israel", "forced-withdrawal", "no-agreement")
          .map(this::offer)
          .toList();
  private final History history = simulation.run(syria);
  private final History other = simulation.run(changed);

  private Remedies.Offer offer(String name) {
    Path file = Path.of("scenarios", "syria-2026", "what-if-" + name + ".yaml");
    SourceText text = SourceText.of(name, file.toString(), file);
    return new Remedies.Offer(name, name, WhatIf.file(syria, text, book.policyFacts()));
  }

  private Question question(String pattern) {
    return new Question(
        PatternReader.read("bench", pattern, syria, book.policyFacts()), Optional.empty());
  }

  @Benchmark
  public History run() {
    return simulation.run(syria);
  }

  @Benchmark
  public History runWithoutReasons() {
    return withoutReasons.run(syria);
  }

  @Benchmark
  public Comparison compare() {
    return Comparison.of(history, book.rules(), other, book.rules());
  }

  @Benchmark
  public Proof why() {
    Question.Meant meant = question("ceasefire-strained ceasefire=gov-sdf").in(history).get(0);
    return Explainer.of(history, book.rules()).proof(meant.spell().fact(), meant.at());
  }

  @Benchmark
  public WhyNot whyNot() {
    return Remedies.search(
        syria,
        history,
        book.rules(),
        book.policyFacts(),
        offers,
        simulation::run,
        question("buffer-consented"));
  }
}
