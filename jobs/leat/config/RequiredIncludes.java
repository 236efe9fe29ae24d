package leat.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigParseable;
import java.io.File;

/**
 * Makes an included file that is not there an error, which HOCON would pass over in silence.
 *
 * @param file the file that the user named, for the message
 */
record RequiredIncludes(String file) implements ConfigIncluder {
  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    ConfigParseable included = context.relativeTo(what);
    ConfigParseOptions options = context.parseOptions().setAllowMissing(false);
    try {
      // Nothing lies beside a file that was named without its folder, says the library.
      return included == null
          ? ConfigFactory.parseFile(new File(what), options).root()
          : included.parse(options);
    } catch (ConfigException.IO e) {
      throw new ConfigException.IO(
          ConfigOriginFactory.newFile(file),
          "included file \"" + what + "\": no such file beside the one that names it");
    }
  }
}
