package io.github.safeconduct.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.safeconduct.RecordException;
import io.github.safeconduct.spi.RecordStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Records in a real PostgreSQL and in an embedded H2. */
class JdbcRecordStoreTest {

    private static final Postgres POSTGRES = new Postgres();

    @AfterAll
    static void stop() {
        POSTGRES.close();
    }

    private static DataSource h2(String name) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Test
    void h2() throws Exception {
        keepsAndFinds(h2("keeps"));
    }

    @Test
    void postgres() throws Exception {
        keepsAndFinds(POSTGRES.database("keeps"));
    }

    @Test
    void h2SaysWhatWasChanged() throws Exception {
        saysWhatWasChanged(h2("changed"));
    }

    @Test
    void postgresSaysWhatWasChanged() throws Exception {
        saysWhatWasChanged(POSTGRES.database("changed"));
    }

    private static void keepsAndFinds(DataSource database) throws Exception {
        JdbcRecordStore store = JdbcRecordStore.in(database);
        RecordException early = assertThrows(RecordException.class, () -> store.append("op/1", Writer.record("op/1", 9)));
        assertTrue(early.getMessage().contains("the state 42") && early.getCause() instanceof SQLException, early.getMessage());
        store.createTable();
        assertThrows(RecordException.class, store::createTable);
        List<String> records = IntStream.range(0, 3).mapToObj(i -> Writer.record("op/1", 10 * i) + "").toList();
        records.forEach(record -> store.append("op/1", record));
        store.append("op/2", Writer.record("op/2", 200_000));
        store.append("op/1", records.get(0));
        assertEquals(List.of(records.get(0), records.get(1), records.get(2), records.get(0)), store.find("op/1"));
        assertEquals(List.of(Writer.record("op/2", 200_000)), store.find("op/2"));
        assertEquals(List.of(), store.find("op/3"));
        for (String hostile : List.of("x' OR '1'='1", "", "a b", "x".repeat(65))) {
            assertThrows(RecordException.class, () -> store.find(hostile));
            assertThrows(RecordException.class, () -> store.append(hostile, Writer.record(hostile, 1)));
        }
        assertThrows(RecordException.class, () -> store.append("op/1", Writer.record("op/2", 1)));
        severalWriters(store);
    }

    private static void severalWriters(RecordStore store) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String reference = "many/" + i % 10;
            work.add(() -> {
                store.append(reference, Writer.record(reference, 50));
                return null;
            });
        }
        for (Future<Void> one : pool.invokeAll(work)) {
            one.get();
        }
        pool.shutdown();
        for (int i = 0; i < 10; i++) {
            assertEquals(4, store.find("many/" + i).size());
        }
    }

    private static void saysWhatWasChanged(DataSource database) throws SQLException {
        JdbcRecordStore store = JdbcRecordStore.in(database).createTable();
        store.append("op/1", Writer.record("op/1", 9));
        store.append("op/2", Writer.record("op/2", 9));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE safeconduct_record SET record = REPLACE(record, 'xxx', 'yyy') WHERE reference = 'op/1'");
        }
        assertThrows(RecordException.class, () -> store.find("op/1"));
        assertEquals(1, store.find("op/2").size());
        assertFalse(store.toString().contains("jdbc:"));
    }

    /** A transaction that the connection does not end by itself is ended. */
    @Test
    void aConnectionThatDoesNotCommitByItself() throws SQLException {
        DataSource database = h2("manual");
        JdbcRecordStore.in(database).createTable();
        DataSource manual = (DataSource) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, args) -> {
                    Connection connection = database.getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                });
        JdbcRecordStore.in(manual).append("op/1", Writer.record("op/1", 9));
        assertEquals(1, JdbcRecordStore.in(database).find("op/1").size());
    }
}
