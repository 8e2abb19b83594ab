import com.legerible.localstack.servers.Cassandra;
import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.FreePort;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.Kafka;
import com.legerible.localstack.servers.Memcached;
import com.legerible.localstack.servers.Postgres;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the servers of the local stack, says where they are, and ends with its input. */
final class Servers {

  private Servers() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Home home = Home.find();
    DataFolder data = new DataFolder(folder);
    Postgres postgres = new Postgres(home, data, FreePort.find());
    Kafka kafka = new Kafka(home, data, FreePort.find());
    Memcached memcached = new Memcached(home, data, FreePort.find());
    Cassandra cassandra = new Cassandra(home, data, FreePort.find());
    List<Server> all = List.of(postgres, kafka, memcached, cassandra);
    try {
      all.forEach(Server::start);
      Path addresses = folder.resolve("addresses");
      Path draft = folder.resolve("addresses.new");
      Files.writeString(
          draft,
          "postgres='%s'%npassword='%s'%nkafka='%s'%nmemcached='%s'%ncassandra='%s'%n"
              .formatted(
                  postgres.url(),
                  postgres.password(),
                  kafka.address(),
                  memcached.address(),
                  cassandra.address()));
      Files.move(draft, addresses);
      while (System.in.read() >= 0) {
        // Only its end matters.
      }
    } finally {
      all.forEach(Server::close);
    }
  }
}
