package org.demarche.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.engine.EngineFailure;
import org.demarche.play.Player;
import org.demarche.problem.Code;
import org.demarche.problem.InvalidInput;
import org.demarche.problem.Place;
import org.demarche.problem.Problem;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/**
 * Plays by what a person types: with line editing, history and completion. Nothing that is typed
 * ends the session but its end.
 */
final class Conversation {

  private static final Place TYPED = new Place("<line>", 1, 1);

  private final Player player;

  Conversation(Player player) {
    this.player = player;
  }

  int play() {
    try (Terminal terminal = terminal()) {
      terminal.writer().print(player.introduction());
      LineReader reader = reader(terminal);
      while (!player.isOver()) {
        terminal.writer().print(answered(() -> reader.readLine(player.prompt())));
        terminal.flush();
      }
      return ExitCode.AS_EXPECTED;
    } catch (IOException closed) {
      throw new InvalidInput(
          Code.UNREADABLE_FILE, Place.of("<terminal>"), "The terminal cannot be used.");
    }
  }

  /** The one that the session runs in; where it can do nothing special, lines are just read. */
  private static Terminal terminal() throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .providers("jni,exec")
            .dumb(true)
            .signalHandler(Terminal.SignalHandler.SIG_IGN)
            .build();
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      // The library leaves the signal of Ctrl-C to the system here, which would end the process.
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
    return terminal;
  }

  private LineReader reader(Terminal terminal) {
    DefaultParser words = new DefaultParser();
    words.setEscapeChars(null);
    words.setQuoteChars(new char[0]);
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .parser(words)
        .completer(completer())
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.INSERT_TAB, false)
        .option(LineReader.Option.AUTO_FRESH_LINE, true)
        .build();
  }

  private Completer completer() {
    return (reader, line, candidates) ->
        player
            .complete(
                List.copyOf(line.words().subList(0, line.wordIndex())),
                line.word().substring(0, line.wordCursor()))
            .stream()
            .map(Conversation::candidate)
            .forEach(candidates::add);
  }

  private static Candidate candidate(org.demarche.play.Candidate it) {
    String about = it.about().isEmpty() ? null : it.about();
    return new Candidate(it.value(), it.value(), null, about, null, null, it.isWhole());
  }

  /** Ctrl-C gives up the line, Ctrl-D leaves. */
  private String answered(Supplier<String> typed) {
    try {
      String line = typed.get();
      return line.isBlank() || line.strip().startsWith("#") ? "" : player.answer(line, TYPED);
    } catch (UserInterruptException given) {
      return "";
    } catch (EndOfFileException left) {
      return player.leave();
    } catch (EngineFailure failure) {
      return Problem.clean(failure.getMessage()) + "\n";
    } catch (InvalidInput invalid) {
      StringBuilder text = new StringBuilder();
      invalid.problems().forEach(it -> text.append(it.message()).append('\n'));
      return text.toString();
    }
  }
}
