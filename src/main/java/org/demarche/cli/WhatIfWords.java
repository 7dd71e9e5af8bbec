package org.demarche.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Stack;
import org.demarche.scenario.WhatIf;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes as many words for an option as make up one what-if, so that it needs no quotes. */
final class WhatIfWords implements CommandLine.IParameterConsumer {

  @Override
  public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
    if (words.isEmpty()) {
      throw new CommandLine.MissingParameterException(
          command.commandLine(),
          option,
          "Missing required parameter for option '"
              + ((CommandLine.Model.OptionSpec) option).longestName()
              + "' ("
              + option.paramLabel()
              + ")");
    }
    List<String> inOrder = new ArrayList<>(words);
    Collections.reverse(inOrder);
    Deque<String> left = new ArrayDeque<>(inOrder);
    String whatIf = WhatIf.next(left);
    words.clear();
    left.descendingIterator().forEachRemaining(words::push);
    List<String> whatIfs = option.getValue();
    whatIfs.add(whatIf);
  }
}
