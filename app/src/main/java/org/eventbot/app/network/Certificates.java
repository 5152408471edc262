package org.eventbot.app.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates of authorities that are trusted besides those that Java knows, such as a company's own. */
public final class Certificates {

    private Certificates() {}

    /** Whether a text holds at least one certificate in PEM form. */
    public static boolean areIn(String pem) {
        try {
            return !parse(pem).isEmpty();
        } catch (CertificateException notOne) {
            return false;
        }
    }

    /** Trusts those in the text and all that Java trusts by itself. */
    public static SSLContext alsoTrusting(String pem) {
        try {
            var all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            var number = 0;
            for (var certificate : Stream.concat(known(), parse(pem).stream()).toList()) {
                all.setCertificateEntry("authority-" + number++, certificate);
            }
            var trust = SSLContext.getInstance("TLS");
            trust.init(null, managers(all).getTrustManagers(), null);
            return trust;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("Java cannot put certificates together", impossible);
        }
    }

    private static Collection<? extends Certificate> parse(String pem) throws CertificateException {
        return List.copyOf(CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
    }

    @SuppressWarnings("NullAway") // Without a key store it takes Java's own.
    private static Stream<X509Certificate> known() throws GeneralSecurityException {
        return Arrays.stream(managers(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    private static TrustManagerFactory managers(@org.jspecify.annotations.Nullable KeyStore store)
            throws GeneralSecurityException {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers;
    }
}
