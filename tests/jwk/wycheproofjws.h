// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Facts of Project Wycheproof's test vectors for JSON Web Signatures (its groups es256,
/// SpecialCaseEs256, rs256 and those of keys that are not for signatures; the payload is always
/// "foo"): which signatures are right by which key, and which first cause the others have. Those
/// that only lack a part are made from these in the test, and so are the changed paddings (from 46
/// on), by the private key that the project publishes: see rsapaddings.h.
namespace Wycheproof {

inline const QByteArray ecKey =
    R"({"kty":"EC","kid":"kid-ec-sign","alg":"ES256","use":"sig","crv":"P-256",)"
    R"("x":"04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY",)"
    R"("y":"UI8exy-C06a7DUnjIdENkxeFtHM4-l_41LqEw9nVgmw"})";
inline const QByteArray ecHeader = "eyJhbGciOiJFUzI1NiIsImtpZCI6ImtpZC1lYy1zaWduIn0";
/// Vector 25: the same with another key ID.
inline const QByteArray ecOtherHeader = "eyJhbGciOiJFUzI1NiIsImtpZCI6IlhpZC1lYy1zaWduIn0";
/// Vector 18.
inline const QByteArray ecRight =
    "5cA0OHyMP7ezamUd5c9kV-FrGxdx4hbGXOdplQkutrqWrte5P-pAvsE3Ve6xSyU3YDQwUHjVVOtvcrEbbnZ8yA";
/// Vector 378: the same with the other s that fits, n - s.
inline const QByteArray ecRightToo =
    "5cA0OHyMP7ezamUd5c9kV-FrGxdx4hbGXOdplQkutrppUShFwBW_Qj7IqhFOtNrIXLLKXS5CSZmERxmnjeyoiQ";
/// The order n of P-256 (FIPS 186-5; SP 800-186, 3.2.1.3), of which the vectors 381 to 401 are
/// made.
inline const QByteArray ecOrder =
    QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
/// Vector 31: HS256 with octets of the public key.
inline const QByteArray ecConfusion = "eyJhbGciOiJIUzI1NiIsImtpZCI6ImtpZC1lYy1zaWduIn0.Zm9v."
                                      "TgWtz2FIRukBQ_mA5sgHa0Ybtgn7bl-YBPAi7Z0XdHU";
/// Vector 32: a key of the attacker's in the header.
inline const QByteArray ecEmbedded =
    "eyJhbGciOiJFUzI1NiIsImtpZCI6ImtpZC1lYy1zaWduIiwiandrIjp7Imt0eSI6IkVDIiwia2lkIjoia2lkLWVj"
    "LXNpZ24iLCJ1c2UiOiJzaWciLCJhbGciOiJFUzI1NiIsIngiOiJNZG5UWkRJaERKYmZBU2RGcWFtY3BPMkNoOUdO"
    "S0sybTBNUWxoNDAyU3BvIiwieSI6Ijdhdko0bHFfV3l4LW5MUERCUTJZcHl0dUh5TWlvMDdCVXl2bDNqYUMtMVki"
    "LCJjcnYiOiJQLTI1NiJ9fQ.Zm9v.4jmsollQD8ZxvySzXYnIEYA4fwaZi2ZbC0aI1J4LYmW2Bn31NhKdjms2N6o5"
    "1Dff5-InWXQF9m45VtTexl6yjg";

inline const QByteArray rsaKey =
    R"({"kty":"RSA","kid":"kid-rsa-sign","alg":"RS256","use":"sig","e":"AQAB","n":")"
    "kqGboBfAWttWPCA-0cGRgsY6SaYoIARt0B_PkaEcIq9HPYNdu9n6UuWHuuTHrjF_ZoQW97r5HaAorNvrMEGTGdxC"
    "HZdEtkHvNVVmrtxTBLiQCbCozXhFoIrVcr3qUBrdGnNn_M3jJi7Wg7p_-x62nS5gNG875oyheRkutHsQXikFZwsN"
    "3q_TsPNOVlCiHy8mxzaFTUQGm-X8UYexFyAivlDSjgDJLAZSWfxd7k9Gxuwa3AUfQqQcVcegmgKGCaErQ3qQbh1x"
    "7WB6iopE3_-GZ8HMAVtR9AmrVscqYsnjhaCehfAI0iKKs8zXr8tISc0ORbaalrkk03H1ZrsEnDKEWQ"
    R"("})";
inline const QByteArray rsaPrivateExponent =
    "YsfIRYN6rDqSz5KRf1E9q7HK1o6-_UK-j7S-asb0Y1FdVs1GuiRQhMPoOjmhY3Io93EI3_7vj8uzWzAUMsAaTxOY"
    "3sJnIbktYuqTcD0xGD8VmdGPBkx963db8B6M2UYfqZARf7dbzP9EuB1N1miMcTsqyGgfHGOk7CXQ1vkIv8Uww38K"
    "MtEdJ3iB8r-f3qcu-UJjE7Egw9CxKOMjArOXxZEr4VnoIXrImrcTxBfjdY8GbzXGATiPQLur5GT99ZDW78falsir"
    "-b5Ean6HNyOeuaJuceT-yjgCXn57Rd3oIHD94CrjNtjBusoLdjbr489L8K9ksCh1gynzLGkeeWgVGQ";
inline const QByteArray rsaHeader = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImtpZC1yc2Etc2lnbiJ9";
/// Vector 40: the same with another key ID.
inline const QByteArray rsaOtherHeader = "eyJhbGciOiJSUzI1NiIsImtpZCI6IlhpZC1yc2Etc2lnbiJ9";
/// Vector 33.
inline const QByteArray rsaRight =
    "HUwxI1-cZrZgcuOgBQ7G7NE-GrqK79l6GV1KT4DKXnSMFwC8pfZCzE7pmLE7mYpLCIvzC87yuOjuhT0uW5oe6aaA"
    "EtR978cm-q8dfly45flqMrd_ifhi9GCsMlyi8dpQ42Ou1etZljFZuWjfyk8CN1c5DaHRwhqjScAPIFp6xmzKIRUJ"
    "_xdQfUSfSlujLaixtScU518EoNP4oo1v7E8RAz6ZO4g2N4Xqs8OvSxYydcoTEg42QnLHe9JnXgI37Q5gSwinwaPs"
    "G3Ry56UYiLoL8mCUa74S51y02VsIgVmmGWgaXjM-i_lCiKQDBiBnvWlka4XhVuvd6ZWibM9cbCPtPg";
/// Vectors 46, 59 and 67: the padding is not that of PKCS #1.
inline const QByteArray rsaLongLength =
    "KudI1-Bo-NhWAmNYu-aEGQA3ciNp-gKgGJETRino-l25uRh9peU1GWjmFfnda0SSZK8msCFMQ-ibIZxkwC1CUjxB"
    "RNwG1LqVtBa2mHtedT3lxKaS0nAQAzhsg0XWAEUjgnH1qtsYXknGzh-Vi_uVsu2yfPy6YhH9_8Ian984VRMzitHD"
    "zeNVcm1jc4vcB6iFicSl4cXWSijLxJSlVkDqMi8Neb3Zw-NQI3mQIt_3Eq51MncS-1vLBr0_qdAFREXVduyb-gRz"
    "gGSrE2pMxEO4Bbp5fvYnjaKsSdtNVvzayKwBDO418mfGzRbQyzpR2EeAFGIAkVRb_Mfh7Uil8nhBeg";
inline const QByteArray rsaNoSequence =
    "F7S3oL6racMAA7D3H1UrEo1Ecr8YRxkUQs32K4IFWoAQPU8Tg0_6j23zOJncfho_BYfvC5UKejYFcYC6JIv3rPom"
    "gWuToiSvTpOk9HAuHmV5EMhsOZfLdsH0qVcuZSjLXR_w7m_Ljo8MQ9gwZerD3FBDxi6js7wuckcqEz_thjtatHia"
    "9bR4VvQ4SymBTnvW_ZudQwD_6afcqu72P223hJc7gTXPH9dgmm8E7Iz1R0_s5p54_3DWnbzw9DPB-zeRJI9M0oYp"
    "Jl2BVawpYPTGYqez2HLKRCigbvzz-Q8SEKoheksRGue-ZSQsZlAWw0abqhqulnVZyMjuluD2AU4r9g";
inline const QByteArray rsaGarbage =
    "g0Goh_8s8jz8rKG5i3uMNLLtrYG4YMbjyLQ-D8lwtLPlQ60_47-QcCiEO3-WTqqe99HfzRPuq3SI6kZiZMR2Yh3W"
    "07pKcI6ZYTdM2rEby-t_1vSBEafGKT7LbuJ9EdcIDWIe4ikleVsVYoBTGNDtPnIJAtCVMG2I82sIZaOmQBVmlmyz"
    "_CwAZyZ7ER4CyV0EsYom3jcUT716BQYPWHyvljAG211J0MgjyGONxiGijUCxJ3B09rPpg_alZ56VI3luJHsH89Vf"
    "Zc0ufX2mmr8muamI9WIa1OHJCP0XUPK1OtPDqkt1V2tY7vReaa2nYfT9oQ-MCIsOBCA8qDpicDU6fw";

} // namespace Wycheproof
