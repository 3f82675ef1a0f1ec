using System.Text.Json;

namespace Claudia.Intercom.Tests;

public sealed class MachineMailTests
{
    [Theory]
    [InlineData("MAILER-DAEMON@mx.example.org", "mailerdaemon")]
    [InlineData("postmaster@example.org", "postmaster")]
    [InlineData("no-reply@shop.example", "noreply")]
    [InlineData("noreply+5521@shop.example", "noreply")]
    [InlineData("no_reply-orders@shop.example", "noreply")]
    [InlineData("nao.responda@loja.example", "naoresponda")]
    [InlineData("iris@noreply.example", null)]
    [InlineData("noreply", null)]
    [InlineData("nora.reply@example.org", null)]
    [InlineData(null, null)]
    public void Address_TellsAMachine(string? address, string? found) => Assert.Equal(found, MachineMail.Find(Author("user", address), null));

    [Theory]
    [InlineData("Undelivered Mail Returned to Sender", true)]
    [InlineData("Delivery Status Notification (Failure)", true)]
    [InlineData("Resposta automática: Pedido 77", true)]
    [InlineData("AUTOMATIC REPLY: Order 77", true)]
    [InlineData("Abwesenheitsnotiz", true)]
    [InlineData("Risposta automatica : ordine", true)]
    [InlineData("Out of office hours delivery", false)]
    [InlineData("Undeliverable parcel 5521", false)]
    [InlineData("Fwd: Undelivered Mail Returned to Sender", false)]
    [InlineData("ENC: Resposta automática: Pedido 77", false)]
    [InlineData("Re: Automatic reply: Order 77", false)]
    [InlineData("", false)]
    public void Subject_TellsAMachine(string subject, bool machine) =>
        Assert.Equal(machine, MachineMail.Find(Author("user", "iris@post.example"), subject) is not null);

    [Fact]
    public void Teammate_IsNone() => Assert.Null(MachineMail.Find(Author("admin", "no-reply@shop.example"), "Automatic reply"));

    [Theory]
    [InlineData("email", "out of office")]
    [InlineData("conversation", null)]
    public void FirstMessage_IsReadWithItsSubject(string channel, string? found)
    {
        const string From = """{"type":"user","id":"c1","email":"ana@post.example"}""";
        var json = $$"""
            {
              "id": "5", "created_at": 1790000000, "updated_at": 1790000000,
              "source": {
                "id": "7", "type": "{{channel}}", "subject": "<p>Out of Office: Ana</p>", "body": "<p>Back soon</p>", "author": {{From}}
              }
            }
            """;

        var snapshot = ConversationReader.Read(Parse(json), BodyFormat.Html, whole: true, DateTimeOffset.UnixEpoch);

        Assert.Equal(found, snapshot.Parts[0].Machine);
    }

    [Fact]
    public void Reply_IsReadWithItsSubject()
    {
        const string Json = """
            {"id":"8","part_type":"comment","body":"<p>Back soon</p>","created_at":1790000000,
             "email_message_metadata":{"subject":"Automatic reply: your parcel"},"author":{"type":"user","id":"c1","email":"ana@post.example"}}
            """;

        Assert.Equal("automatic reply", PartReader.Read(Parse(Json), BodyFormat.Html, DateTimeOffset.UnixEpoch)!.Machine);
    }

    private static JsonElement? Author(string type, string? email) =>
        Parse(JsonSerializer.Serialize(new { type, id = "c1", email }));

    private static JsonElement? Parse(string json) => JsonElement.Parse(json);
}
