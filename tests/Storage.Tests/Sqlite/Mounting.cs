using System.Diagnostics;

namespace Claudia.Storage.Tests;

/// <summary>A test that needs a small disk of its own; skipped where the process may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Mounting.IsAllowed);

    public MountFactAttribute()
    {
        if (!CanMount.Value)
            Skip = "Needs root on Linux, to mount a small disk.";
    }
}

/// <summary>Mounts small disks in memory.</summary>
internal static class Mounting
{
    public static bool IsAllowed()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;

        var folder = Directory.CreateTempSubdirectory("claudia-mount-").FullName;
        try
        {
            Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder);
            Run("umount", folder);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    /// <exception cref="IOException">The command failed.</exception>
    public static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new IOException($"{command}: {error}");
    }
}
