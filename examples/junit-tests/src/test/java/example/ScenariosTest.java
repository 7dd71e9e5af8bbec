package example;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.junit.DemarcheTests;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of this project come out as expected, by its own rules beside the shipped ones. */
class ScenariosTest {

  @TestFactory
  Stream<DynamicNode> scenarios_come_out_as_expected() {
    return DemarcheTests.by(
        List.of(Path.of("shipped"), Path.of("rules")), Path.of("rules"), Path.of("scenarios"));
  }
}
