package org.demarche.suite;

import java.util.List;
import org.demarche.engine.*;
import org.demarche.history.History;
import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void measure() {
    RuleBook book = Shipped.book();
    long t = System.nanoTime();
    List<MutationStory> stories =
        Shipped.all().entrySet().stream()
            .map(
                e -> {
                  History told = Shipped.simulation().run(e.getValue());
                  return new MutationStory(
                      e.getKey(),
                      e.getValue(),
                      b -> Simulation.by(b).run(e.getValue()).days().equals(told.days()));
                })
            .toList();
    System.out.println("stories ms " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    Mutation mutation = new Mutation(book, book.rules(), List.of(), stories);
    System.out.println("unmet " + mutation.unmet() + " ms " + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    Mutants mutants = mutation.mutants();
    System.out.println(
        "mutants "
            + mutants.all().size()
            + " invalid "
            + mutants.invalid()
            + " ms "
            + (System.nanoTime() - t) / 1000000);
    t = System.nanoTime();
    MutationResult result = mutation.run(mutants, () -> {});
    System.out.println("killed " + result.killed() + " ms " + (System.nanoTime() - t) / 1000000);
    result.tested().stream()
        .filter(it -> !it.told().startsWith("case"))
        .forEach(
            it ->
                System.out.println(
                    it.fate()
                        + " "
                        + it.told()
                        + " "
                        + it.mutant().place()
                        + " "
                        + it.mutant().operator()
                        + " ["
                        + it.mutant().subject()
                        + "] "
                        + it.mutant().change()
                        + "\n"
                        + it.next().map(NextCase::yaml).orElse("NONE")));
  }
}
