using Npgsql;
using NpgsqlTypes;

namespace Claudia.Storage;

/// <summary>Appends as statements: one for each, so that a whole batch is one round trip.</summary>
internal static class PostgresAppends
{
    private static readonly NpgsqlDbType[] Types =
    [
        .. HeadTypes,
        NpgsqlDbType.Array | NpgsqlDbType.Bigint, NpgsqlDbType.Array | NpgsqlDbType.Bigint, NpgsqlDbType.Array | NpgsqlDbType.Text, NpgsqlDbType.Array | NpgsqlDbType.Text,
        .. TransferTypes,
    ];

    private static readonly string InsertSql = Sql(AppendSql.InsertHead);
    private static readonly string UpdateSql = Sql(AppendSql.UpdateHead);

    private static NpgsqlDbType[] HeadTypes =>
    [
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint,
        NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Double, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Bigint,
    ];

    private static NpgsqlDbType[] TransferTypes =>
    [
        NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint, NpgsqlDbType.Text,
    ];

    /// <summary>The append as a statement that gives one number: 1 when it was written, 0 when it came second.</summary>
    public static NpgsqlBatchCommand Command(AppendRows rows)
    {
        var command = new NpgsqlBatchCommand(rows.IsFirst ? InsertSql : UpdateSql);
        object?[] values =
        [
            .. AppendSql.HeadValues(rows),
            rows.Events.Select(row => row.Version).ToArray(), rows.Events.Select(row => row.At).ToArray(),
            rows.Events.Select(row => row.Type).ToArray(), rows.Events.Select(row => row.Json).ToArray(),
            .. AppendSql.TransferValues(rows.Transfer),
        ];
        foreach (var (value, type) in values.Zip(Types))
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
        return command;
    }

    // The head's row says whether the version was the expected one; without it nothing else is written.
    private static string Sql(string head) => $"""
        WITH head AS ({head} RETURNING workspace, conversation),
        happened AS ({AppendSql.IntoEvents}
            SELECT head.workspace, head.conversation, it.version, it.at, it.type, it.json
            FROM head, unnest($14, $15, $16, $17) AS it (version, at, type, json)),
        transferred AS ({AppendSql.IntoTransfers}
            SELECT head.workspace, head.conversation, $18, $19, $20, $21, $22, $23, $24 FROM head WHERE $18 IS NOT NULL
            {AppendSql.OrUpdateTransfer})
        SELECT count(*) FROM head
        """;
}
