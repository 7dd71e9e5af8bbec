package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the tests of a class, none of which may make it complain; where there is none they
 * are skipped, and that is said.
 */
final class OpenBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private Optional<Browser> found = Optional.empty();

  Browser get() {
    return found.orElseThrow();
  }

  /** Opens the page that a command writes into a folder, in a wide window. */
  void open(Path folder, String... command) throws IOException {
    get().open(Pages.written(folder, command), 1280, "light");
  }

  /** The same as it would be printed. */
  void printed(Path folder, String... command) throws IOException {
    open(folder, command);
    get().asPrinted();
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    found = Browser.orSkipped();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    assertEquals(List.of(), get().complaints());
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    found.ifPresent(Browser::close);
  }
}
