package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher starts sooner by an archive of classes that is the user's alone, and does without
 * where anything is odd. A stand-in for Java writes down its arguments, and makes archives of a few
 * bytes.
 */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String STAND_IN =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:DumpLoadedClassList=*) echo classes >"${word#*=}"; exit 0 ;;
          -Xshare:dump) dump=yes ;;
          -XX:SharedArchiveFile=*) archive=${word#*=} ;;
        esac
      done
      if [ -n "${dump:-}" ]; then
        echo archive >"$archive"; echo "made $*" >>"$0.log"; exit 0
      fi
      echo "run $*" >>"$0.log"
      """;

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void a_checkout_that_is_built() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.copy(Path.of("demarche"), home.resolve("demarche"));
    executable(home.resolve("demarche"));
    for (String source : List.of("src/main", "rules", "scenarios")) {
      Files.createDirectories(home.resolve(source));
    }
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(home.resolve("target/lib"));
    Files.writeString(home.resolve("target/demarche.jar"), "jar");
    java("17.0.15");
    log = folder.resolve("java/bin/java.log");
  }

  private void java(String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("java/bin"));
    executable(Files.writeString(bin.resolve("java"), STAND_IN));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path cache() {
    return folder.resolve("cache/demarche");
  }

  /** Runs the launcher; what it prepares besides may go on. */
  private String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(folder.resolve("home/demarche").toString()), Stream.of(words))
                .toList());
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().remove("DEMARCHE_CACHE");
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return out;
  }

  private List<String> logged(String word) throws IOException {
    return Files.exists(log)
        ? Files.readAllLines(log).stream().filter(line -> line.startsWith(word)).toList()
        : List.of();
  }

  private String lastRun() throws IOException {
    List<String> runs = logged("run");
    return runs.get(runs.size() - 1);
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(cache())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache())) {
      return files.sorted().toList();
    }
  }

  /** The archive, once it and the note of its size are there and nothing else. */
  private Path prepared() throws IOException, InterruptedException {
    long steps = Duration.ofSeconds(50).toMillis() / 20;
    for (int i = 0; i < steps; i++) {
      List<Path> kept = kept();
      if (kept.size() == 2 && kept.get(1).toString().equals(kept.get(0) + ".note")) {
        return kept.get(0);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("Nothing was prepared: " + kept());
  }

  /** The archive of some run, once it was made anew after it was spoilt. */
  private void mended(Path archive) throws IOException, InterruptedException {
    long steps = Duration.ofSeconds(50).toMillis() / 20;
    for (int i = 0; i < steps && logged("made").size() < 2; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertEquals(archive, prepared());
    run();
    assertTrue(lastRun().contains(used(archive)), lastRun());
  }

  private static String used(Path archive) {
    return "-XX:SharedArchiveFile=" + archive;
  }

  @Test
  void the_first_use_prepares_an_archive_and_the_next_one_uses_it() throws Exception {
    run("run", "story");
    Path archive = prepared();
    assertFalse(logged("run").get(0).contains("SharedArchiveFile"));
    assertEquals("rwx------", permissions(cache()));
    assertEquals("r--------", permissions(archive));
    run("run", "story");
    assertTrue(lastRun().contains(used(archive)), lastRun());
    assertTrue(lastRun().endsWith("target/demarche.jar run story"), lastRun());
    assertEquals(1, logged("made").size());
    assertFalse(logged("made").get(0).contains("AOT"), "Java 17 knows no such flag");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void an_archive_that_others_may_write_to_is_not_used_and_made_anew() throws Exception {
    run();
    Path archive = prepared();
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-r--"));
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
    mended(archive);
  }

  @Test
  void a_folder_that_others_may_write_to_is_not_used_nor_filled() throws Exception {
    run();
    prepared();
    Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwxrwx"));
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
  }

  @Test
  void an_archive_that_was_cut_short_is_not_used_and_made_anew() throws Exception {
    run();
    Path archive = prepared();
    Files.delete(archive);
    Files.writeString(archive, "arch");
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
    mended(archive);
  }

  @Test
  void a_link_in_place_of_an_archive_is_not_used_and_made_anew() throws Exception {
    run();
    Path archive = prepared();
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "archive\n");
    Files.delete(archive);
    Files.createSymbolicLink(archive, elsewhere);
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
    mended(archive);
  }

  @Test
  void another_java_and_another_build_have_archives_of_their_own() throws Exception {
    run();
    Path archive = prepared();
    java("21.0.1");
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
    java("17.0.15");
    run();
    assertTrue(lastRun().contains(used(archive)), lastRun());
    Files.writeString(folder.resolve("home/target/demarche.jar"), "another jar");
    run();
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
  }

  @Test
  void from_java_24_on_what_classes_link_is_kept_too() throws Exception {
    java("25.0.1");
    run();
    Path archive = prepared();
    assertTrue(logged("made").get(0).contains("-XX:+AOTClassLinking"), logged("made").get(0));
    run();
    assertTrue(lastRun().contains(used(archive)), lastRun());
  }

  @Test
  void what_tells_about_the_command_itself_has_an_archive_of_its_own() throws Exception {
    run("--help");
    Path help = prepared();
    assertTrue(help.toString().endsWith("-help"), help.toString());
    run("run", "story");
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
    for (String about : List.of("help", "--version", "no-such-command", "")) {
      run(about);
      assertTrue(lastRun().contains(used(help)), lastRun());
    }
  }

  @Test
  void completion_is_handed_out_as_it_was_built_without_java() throws Exception {
    Path built =
        Files.writeString(folder.resolve("home/target/completion.bash"), "complete -F x\n");
    assertEquals(Files.readString(built), run("generate-completion"));
    assertEquals(List.of(), logged("run"));
    run("generate-completion", "--help");
    assertEquals(1, logged("run").size());
  }

  @Test
  void what_commands_say_of_themselves_is_handed_out_as_it_was_built_without_java()
      throws Exception {
    Path built = Files.createDirectories(folder.resolve("home/target/help"));
    for (String file : List.of("ALL.help", "ALL.version", "run.help", "run.help.coloured")) {
      Files.writeString(built.resolve(file), file + "\n");
    }
    for (List<String> all : List.of(List.of("--help"), List.of("-h"), List.of("help"))) {
      assertEquals("ALL.help\n", run(all.toArray(String[]::new)));
    }
    assertEquals("ALL.version\n", run("--version"));
    assertEquals("ALL.version\n", run("-V"));
    for (List<String> one :
        List.of(List.of("help", "run"), List.of("run", "--help"), List.of("run", "-h"))) {
      assertEquals("run.help\n", run(one.toArray(String[]::new)));
    }
    assertEquals(List.of(), logged("run"));
  }

  @Test
  void what_no_file_answers_is_left_to_java() throws Exception {
    Path built = Files.createDirectories(folder.resolve("home/target/help"));
    Files.writeString(built.resolve("run.help"), "help\n");
    Files.writeString(folder.resolve("home/target/secret.help"), "secret\n");
    List<List<String>> asked =
        List.of(
            List.of("help", "ALL"),
            List.of("help", "../secret"),
            List.of("../secret", "--help"),
            List.of("help", "no-such-command"),
            List.of("help", "run", "why"),
            List.of("run", "story", "--help"),
            List.of("run", "--help", "story"));
    for (List<String> arguments : asked) {
      run(arguments.toArray(String[]::new));
      assertTrue(lastRun().endsWith(String.join(" ", arguments)), lastRun());
    }
    assertEquals(asked.size(), logged("run").size());
  }

  @Test
  void a_mistyped_option_takes_the_small_archive() throws Exception {
    Path built = Files.createDirectories(folder.resolve("home/target/help"));
    Files.writeString(built.resolve("run.options"), " --format --to -o \n");
    run("run", "story", "--nope");
    Path help = prepared();
    assertTrue(help.toString().endsWith("-help"), help.toString());
    for (String wrong : List.of("--nope", "--t", "--*", "--nope=1")) {
      run("run", "story", "--to", "2026-01-24", wrong);
      assertTrue(lastRun().contains(used(help)), lastRun());
    }
    for (String right : List.of("--format=json", "--to", "-x", "--")) {
      run("run", "story", right);
      assertFalse(lastRun().contains(used(help)), lastRun());
    }
  }

  /** What is built is what the program says. */
  @Test
  void what_is_written_for_the_launcher_is_what_the_program_says() throws Exception {
    HelpFiles.main(new String[] {folder.resolve("help").toString()});
    assertEquals(said("--help"), Files.readString(folder.resolve("help/ALL.help")));
    assertEquals(said("--version"), Files.readString(folder.resolve("help/ALL.version")));
    for (String name : Demarche.names()) {
      String written = Files.readString(folder.resolve("help/" + name + ".help"));
      assertEquals(said("help", name), written);
      assertEquals(said(name, "--help"), written);
      Files.readString(folder.resolve("help/" + name + ".options"))
          .lines()
          .forEach(line -> assertTrue(line.contains(" --help "), name + ":" + line));
    }
    String options = Files.readString(folder.resolve("help/new.options"));
    assertTrue(options.contains(" --of "), options);
  }

  private static String said(String... arguments) {
    Ran ran = Ran.of(arguments);
    assertEquals(ExitCode.AS_EXPECTED, ran.code(), ran.err());
    return ran.out();
  }

  @Test
  void every_other_command_uses_the_archive_of_all_classes() throws Exception {
    run("run", "story");
    Path archive = prepared();
    List<String> about = List.of("help", "generate-completion");
    for (String command : Demarche.names().stream().filter(it -> !about.contains(it)).toList()) {
      run(command);
      assertTrue(lastRun().contains(used(archive)), lastRun());
    }
  }

  @Test
  void where_no_folder_can_be_made_it_does_without() throws Exception {
    Files.writeString(folder.resolve("cache"), "a file in the way");
    run("run", "story");
    run("run", "story");
    assertEquals(2, logged("run").size());
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
  }

  @Test
  void while_one_prepares_the_others_leave_it_to_that() throws Exception {
    run();
    Path archive = prepared();
    Files.delete(archive);
    Files.createDirectory(Path.of(archive + ".lock"));
    run();
    run();
    assertEquals(1, logged("made").size());
    assertFalse(lastRun().contains("SharedArchiveFile"), lastRun());
  }
}
