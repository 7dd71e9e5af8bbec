package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Simulation;
import org.demarche.play.Player;
import org.demarche.play.Replay;
import org.demarche.play.Workspace;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.report.Style;
import org.demarche.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Steps a story day by day, by commands that are typed or read from standard input. */
@Command(
    name = "play",
    mixinStandardHelpOptions = true,
    description = {
      "Steps a story day by day: look, decide, go back, branch off. What lies ahead stays hidden.",
      "",
      "Examples:",
      "  demarche play syria-2026",
      "  demarche play syria-2026 --workspace my-session.json",
      "  echo 'until ceasefire-lapsed' | demarche play first-truce",
      "",
      "In a session, 'help' says what can be typed. Not on a terminal, the same commands are read"
          + " from standard input, one a line; the first that fails ends the session.",
      ""
    })
final class PlayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private StoryOptions story;

  @Option(
      names = "--workspace",
      paramLabel = "FILE",
      description =
          "Keep all branches in this file, after every command; if it exists, go on from it.")
  private Path workspace;

  @Override
  public Integer call() {
    if (story.named().equals("-")) {
      throw new InvalidInput(
          Code.WRONG_ARGUMENT,
          Place.of("-"),
          "Standard input gives the commands of a session; expected a scenario.");
    }
    RuleBook book = story.book();
    Scenario scenario = story.scenario(book);
    Simulation simulation = Simulation.by(book);
    Replay replay =
        new Replay(scenario, book.policyFacts(), it -> new OpenRun(simulation.start(it)));
    return Optional.ofNullable(workspace)
        .map(file -> kept(file, replay, book))
        .orElseGet(() -> play(Player.of(replay, new Told(book.rules(), style()), style())));
  }

  private int kept(Path file, Replay replay, RuleBook book) {
    try (Workspace kept = Workspace.open(file, replay, book.sha256())) {
      PrintWriter err = spec.commandLine().getErr();
      kept.notices().forEach(notice -> err.println(file + ": " + notice));
      err.flush();
      return play(Player.of(replay, kept, new Told(book.rules(), style()), style()));
    }
  }

  private static Style style() {
    return Terminal.style(false);
  }

  private int play(Player player) {
    if (Terminal.isTyped()) {
      return new Conversation(player).play();
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(player.introduction());
    out.flush();
    return new Script(player, out).play(System.in);
  }
}
