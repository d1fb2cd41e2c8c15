using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using LetterLint.Rules;

namespace LetterLint.Scripting;

/// <summary>
/// Keeps compiled scripts in a folder of the user that nobody else can open, by their whole content, the build of LetterLint and
/// the runtime: a script that has changed by one letter is compiled anew.
/// </summary>
internal sealed class ScriptCache
{
    /// <summary>The class that the compiler puts the classes of scripts in.</summary>
    public const string Host = "House";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int Kept = 20;
    private readonly string _folder;

    private ScriptCache(string folder) => _folder = folder;

    /// <summary>The cache of the user, or null where there is no place for one that is the user's alone.</summary>
    public static ScriptCache? OfUser()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length == 0 ? null : In(Path.Join(local, "letterlint", "house"));
    }

    public static ScriptCache? In(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, OwnerOnly);
            }
            else if (File.GetUnixFileMode(folder) != OwnerOnly)
            {
                // Only its owner may do this; and what others could have put there is not trusted.
                File.SetUnixFileMode(folder, OwnerOnly);
                Array.ForEach(Directory.GetFiles(folder), File.Delete);
            }

            return new ScriptCache(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Everything that the compiled form depends on.</summary>
    public static string KeyOf(IReadOnlyList<Script> scripts)
    {
        var key = new StringBuilder();
        key.Append(typeof(LetterRule).Module.ModuleVersionId).Append('\n');
        key.Append(typeof(ScriptCache).Module.ModuleVersionId).Append('\n');
        key.Append(Environment.Version).Append('\n');
        foreach (var script in scripts)
        {
            key.Append(script.Id).Append(' ').Append(script.Text.Length).Append('\n').Append(script.Text).Append('\n');
        }

        return key.ToString();
    }

    /// <summary>A short name for a key (FNV-1a). Two keys may share one: <see cref="Find"/> compares the keys themselves.</summary>
    public static string NameOf(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in key)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return "House-" + hash.ToString("x16");
    }

    /// <summary>Loads what has been compiled under this key, or gives null.</summary>
    public Assembly? Find(string key)
    {
        var path = PathOf(key);
        try
        {
            return File.Exists(path + ".key") && File.ReadAllText(path + ".key") == key ? Context().LoadFromAssemblyPath(path + ".dll") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Stores a compilation and loads it from there; null where it cannot be stored.</summary>
    public Assembly? Keep(string key, CompiledScripts compiled)
    {
        var path = PathOf(key);
        try
        {
            Write(path + ".dll", compiled.Assembly);
            Write(path + ".pdb", compiled.Symbols);

            // Last, for it says that the others are there.
            Write(path + ".key", Encoding.UTF8.GetBytes(key));
            foreach (var old in new DirectoryInfo(_folder).GetFiles("*.key").OrderByDescending(file => file.LastWriteTimeUtc).Skip(Kept))
            {
                foreach (var ending in new[] { ".key", ".dll", ".pdb" })
                {
                    File.Delete(Path.ChangeExtension(old.FullName, ending));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Find(key);
    }

    /// <summary>Loads a compilation that is not stored.</summary>
    public static Assembly Load(CompiledScripts compiled) =>
        Context().LoadFromStream(new MemoryStream(compiled.Assembly), new MemoryStream(compiled.Symbols));

    private static AssemblyLoadContext Context() => new("house rules");

    private string PathOf(string key) => Path.Join(_folder, NameOf(key));

    /// <summary>Writes beside, then moves: another run may read at this moment.</summary>
    private static void Write(string path, byte[] bytes)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }
}
