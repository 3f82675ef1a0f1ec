using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Claudia.Simulation;

/// <summary>The command line.</summary>
internal static class SimulateCommand
{
    /// <summary>Of so many violations the trace is shrunk and shown; the others are named.</summary>
    private const int MostShown = 3;

    private static readonly Option<long> Schedules = new("--schedules") { Description = "How many schedules are run.", DefaultValueFactory = _ => 10_000 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "The first schedule's seed; each next one is one higher.", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> ProfileName = new("--profile") { Description = Names("What can happen", Profile.All.Select(it => (it.Name, it.About))) };
    private static readonly Option<string> SabotageName = new("--sabotage") { Description = Names("Switches a guard off, so that the auditor must find it missing", Sabotage.All.Select(it => (it.Name, it.About))) };
    private static readonly Option<bool> Exhaust = new("--exhaustive") { Description = "Runs ten short scripts, with a crash at every step and at every pair of steps." };
    private static readonly Option<bool> Tell = new("--trace") { Description = "Shows the first schedule line by line, and runs no other." };
    private static readonly Option<bool> Json = new("--json") { Description = "The closing lines as JSON." };
    private static readonly Option<int> Threads = new("--threads") { Description = "Worlds that run at the same time.", DefaultValueFactory = _ => Math.Max(1, Environment.ProcessorCount) };

    public static RootCommand Create()
    {
        ProfileName.AcceptOnlyFromAmong([.. Profile.All.Select(it => it.Name)]);
        SabotageName.AcceptOnlyFromAmong([.. Sabotage.All.Select(it => it.Name)]);
        var root = new RootCommand("Runs conversations in a simulated world in which much goes wrong, and audits that every transfer happened once. Ends with 1 when a promise was broken.")
        {
            Schedules, Seed, ProfileName, SabotageName, Exhaust, Tell, Json, Threads,
        };
        root.SetAction(Run);
        return root;
    }

    private static int Run(ParseResult args)
    {
        var sabotage = args.GetValue(SabotageName) is { } name ? Sabotage.Find(name) : null;
        var setup = sabotage?.Setup ?? Setup.Honest;
        var profile = Profile.Find(args.GetValue(ProfileName) ?? sabotage?.Profile ?? Profile.Everything.Name)!;
        var seed = args.GetValue(Seed);
        if (args.GetValue(Tell))
        {
            Console.Write(Schedule.Tell(seed, profile, setup));
            return Schedule.Run(seed, profile, setup).Violations.Count == 0 ? 0 : 1;
        }
        var tally = args.GetValue(Exhaust)
            ? Exhaustive.All(setup, (script, text) => Console.Error.WriteLine($"{script}: {text}"))
            : Sample(args, seed, profile, setup);
        Console.WriteLine(args.GetValue(Json) ? AsJson(tally) : string.Join('\n', tally.Lines.Select(line => $"{line.Name}: {line.Value}")));
        return tally.Violations == 0 ? 0 : 1;
    }

    private static Tally Sample(ParseResult args, ulong seed, Profile profile, Setup setup)
    {
        var shown = 0;
        bool Seen(ulong which, Findings findings)
        {
            Console.Error.WriteLine($"seed {which}, profile {profile.Name}: {findings.Violations[0]}");
            if (shown++ < MostShown)
                Console.Error.WriteLine(Shrinker.Shrink(which, profile, setup, findings.Violations[0].Check));
            return true;
        }
        var schedules = args.GetValue(Schedules);
        var step = Math.Max(1, schedules / 20);
        var told = 0L;
        return Runs.All(seed, schedules, profile, setup, args.GetValue(Threads), Seen, done =>
        {
            var before = Interlocked.Read(ref told);
            if (done >= before + step && Interlocked.CompareExchange(ref told, done, before) == before)
                Console.Error.WriteLine($"{done} of {schedules}");
        });
    }

    private static string AsJson(Tally tally) =>
        JsonSerializer.Serialize(tally.Lines.ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal));

    private static string Names(string about, IEnumerable<(string Name, string About)> names) =>
        string.Create(CultureInfo.InvariantCulture, $"{about}. {string.Join("; ", names.Select(it => $"{it.Name}: {it.About}"))}.");
}
