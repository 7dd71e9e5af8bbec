package org.demarche.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.engine.RuleBook;
import org.demarche.engine.RuleFiles;
import org.demarche.suite.Rules;
import org.demarche.suite.Shuffle;

/** The rule books that a suite is tried by; each is read once. */
final class Books {

  private final RuleOptions options;
  private final List<Path> asked;
  private final Optional<Shuffle> shuffle;
  private final Map<List<Path>, Rules> read = new HashMap<>();

  /**
   * @param asked folders of rules to be tried themselves, by which stories are run too unless
   *     others are given
   */
  Books(RuleOptions options, List<Path> asked, Optional<Shuffle> shuffle) {
    this.options = options;
    this.asked = asked;
    this.shuffle = shuffle;
  }

  /** Those for a story that stands there, or somewhere. */
  Rules of(Optional<Path> story) {
    return read.computeIfAbsent(folders(story), this::read);
  }

  /** What a command needs to be told to use the same rules, if it would not find them itself. */
  List<String> options(Optional<Path> story) {
    List<Path> used = folders(story);
    return used.equals(new RuleOptions().folders(story))
        ? List.of()
        : used.stream().flatMap(it -> Stream.of("--rules", it.toString())).toList();
  }

  /** The folders of the rules for a story; none for the shipped rules. */
  private List<Path> folders(Optional<Path> story) {
    return options.isGiven() || asked.isEmpty() ? options.folders(story) : asked;
  }

  Optional<Shuffle> shuffle() {
    return shuffle;
  }

  private Rules read(List<Path> folders) {
    RuleFiles files = folders.isEmpty() ? RuleFiles.shipped() : RuleOptions.joined(folders);
    RuleBook book = RuleBook.read(files);
    return shuffle
        .map(it -> Rules.of(book, RuleBook.read(it.files(files)), it))
        .orElseGet(() -> Rules.of(book));
  }
}
