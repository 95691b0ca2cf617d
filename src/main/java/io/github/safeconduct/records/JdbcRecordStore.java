package io.github.safeconduct.records;

import io.github.safeconduct.RecordException;
import io.github.safeconduct.spi.RecordStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Records in a table of a database: PostgreSQL, or any other that takes {@link #TABLE}. Each append is a transaction of its own, and
 * returns when the database has committed it; that it is then on a disk is the database's business. Whoever may write to the table may
 * change it:
 * take that right away from everybody but the writer, or keep the records in a {@link RecordLog} as well. Thread safe if the data source
 * is.
 */
public final class JdbcRecordStore implements RecordStore {

    /** What makes the table. */
    public static final List<String> TABLE = List.of(
            "CREATE TABLE safeconduct_record (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, reference VARCHAR(64) NOT NULL, "
                    + "sha256 CHAR(64) NOT NULL, record TEXT NOT NULL)",
            "CREATE INDEX safeconduct_record_reference ON safeconduct_record (reference, number)");

    private static final String INSERT = "INSERT INTO safeconduct_record (reference, sha256, record) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT sha256, record FROM safeconduct_record WHERE reference = ? ORDER BY number";

    private final DataSource database;

    private JdbcRecordStore(DataSource database) {
        this.database = database;
    }

    /**
     * The store in a database that has the table.
     *
     * @param database gives connections of the store's own, not those of a transaction of the host's that is under way
     */
    public static JdbcRecordStore in(DataSource database) {
        return new JdbcRecordStore(Objects.requireNonNull(database, "the data source is null"));
    }

    /**
     * Makes the table; for hosts that have no migrations of their own.
     *
     * @throws RecordException if it cannot be made, for instance since it is there already
     */
    public JdbcRecordStore createTable() {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String step : TABLE) {
                statement.executeUpdate(step);
            }
            commit(connection);
            return this;
        } catch (SQLException e) {
            throw failure("the table safeconduct_record could not be made", e);
        }
    }

    @Override
    public void append(String reference, String record) {
        LogLine.check(record, reference);
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, reference);
            insert.setString(2, LogLine.sha256(record));
            insert.setString(3, record);
            insert.executeUpdate();
            commit(connection);
        } catch (SQLException e) {
            throw failure("the record may not have been kept; RecordStore.find says whether it was", e);
        }
    }

    @Override
    public List<String> find(String reference) {
        Reference.checked(reference);
        List<String> records = new ArrayList<>();
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, reference);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String record = rows.getString(2);
                    if (!LogLine.sha256(record).equals(rows.getString(1))) {
                        throw new RecordException("a record of that reference is not as it was kept: its hash does not fit it");
                    }
                    records.add(record);
                }
            }
            return records;
        } catch (SQLException e) {
            throw failure("the records cannot be read", e);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** What a driver says may quote a row. */
    private static RecordException failure(String what, SQLException e) {
        return new RecordException(what + ": the database answered with the state " + e.getSQLState(), e);
    }

    /** That it is one; neither the address of the database nor who logs in there. */
    @Override
    public String toString() {
        return "JdbcRecordStore";
    }
}
