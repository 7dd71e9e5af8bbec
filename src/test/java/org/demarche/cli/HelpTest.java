package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Help fits the screen, and breaks its lines where words end. */
class HelpTest {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static Stream<CommandLine> commands() {
    Stream<String> help = Stream.concat(Stream.of("help"), Demarche.names().stream());
    CommandLine all = Demarche.of(new Main.Creation(Map.of()), help.toArray(String[]::new));
    return Stream.concat(
            Stream.of(all),
            all.getSubcommands().values().stream()
                .filter(it -> !it.getCommandName().equals("generate-completion"))
                .flatMap(it -> Stream.concat(Stream.of(it), it.getSubcommands().values().stream())))
        .filter(it -> !it.getCommandName().equals("help"));
  }

  /** As it is typed after the program's name. */
  private static List<String> typed(CommandSpec spec) {
    List<String> whole = List.of(spec.qualifiedName().split(" "));
    return whole.subList(1, whole.size());
  }

  private static String help(CommandLine command) {
    Stream<String> typed =
        Stream.concat(typed(command.getCommandSpec()).stream(), Stream.of("--help"));
    return Ran.of(typed.toArray(String[]::new)).out();
  }

  private static Stream<String> words(String text) {
    return SPACE.splitAsStream(text).filter(it -> !it.isEmpty());
  }

  /** Everything that a command's help says in words. */
  private static Stream<String> said(CommandSpec spec) {
    return Stream.of(
            Arrays.stream(spec.usageMessage().description()),
            spec.options().stream().flatMap(it -> Arrays.stream(it.description())),
            spec.positionalParameters().stream().flatMap(it -> Arrays.stream(it.description())))
        .flatMap(it -> it);
  }

  @Test
  void no_word_is_broken_in_two() {
    Set<String> broken = new TreeSet<>();
    commands()
        .forEach(
            command -> {
              Set<String> found = words(help(command)).collect(Collectors.toSet());
              said(command.getCommandSpec())
                  .flatMap(HelpTest::words)
                  .filter(word -> !found.contains(word))
                  .forEach(word -> broken.add(command.getCommandName() + ": " + word));
            });
    assertEquals(Set.of(), broken);
  }

  @Test
  void every_example_fits_on_one_line_of_80_columns() {
    List<String> broken =
        commands()
            .flatMap(
                command -> {
                  List<String> lines = help(command).lines().toList();
                  return Arrays.stream(command.getCommandSpec().usageMessage().description())
                      .filter(it -> it.startsWith("  "))
                      .filter(it -> !lines.contains(it) || it.length() > 80);
                })
            .toList();
    assertEquals(List.of(), broken);
  }

  @Test
  void no_line_is_wider_than_a_screen() {
    assertEquals(
        List.of(),
        commands().flatMap(it -> help(it).lines()).filter(it -> it.length() > 80).toList());
  }

  @Test
  void help_on_what_is_no_command_says_what_is_near() {
    Ran near = Ran.of("help", "chek");
    assertEquals(2, near.code());
    assertEquals(
        "demarche: There is no command 'chek'. Maybe 'check'.\nTry 'demarche help'.\n", near.err());
    assertEquals(
        "demarche: There is no command 'xyzzy'.\nTry 'demarche help'.\n",
        Ran.of("help", "xyzzy").err());
  }

  @Test
  void help_on_a_story_that_is_none_ends_with_2_and_a_message() {
    Ran ran = Ran.of("run", "--help", "gaza-2032");
    assertEquals(2, ran.code());
    assertEquals(Ran.of("run", "gaza-2032").err(), ran.err());
  }
}
