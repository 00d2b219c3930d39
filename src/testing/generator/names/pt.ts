import type { NameStatistics } from './statistics.js'

/**
 * Portuguese names: given names with the number of their bearers in thousands, surnames with 1/100 of a percent of the population.
 *
 * Sources: Instituto Brasileiro de Geografia e Estatística, *Nomes no Brasil* (census of 2010: Maria 11,734,129, José
 * 5,754,529, Ana 3,089,858, João 2,984,119, ...), rounded, accents restored; Sociedade Portuguesa de Informação Económica
 * (2004), the hundred most frequent surnames (Silva 9.44%, Santos 5.96%, Ferreira 5.25%, ...). Short forms are written for the generator
 * alone: the truth must not depend on the matcher's tables.
 */
export const portugueseNames: NameStatistics = {
  female: `
    Maria 11734 Ana 3090 Francisca 725 Antônia 592 Adriana 565 Juliana 562 Márcia 552 Fernanda 532 Patrícia 529 Aline 509 Sandra 479
    Camila 469 Amanda 464 Bruna 460 Jéssica 457 Letícia 434 Júlia 430 Luciana 430 Vanessa 417 Mariana 381 Gabriela 379 Vera 361
    Vitória 350 Larissa 339 Cláudia 334 Beatriz 327 Luana 304 Rita 302 Sônia 297 Renata 295 Eliane 288 Josefa 281 Simone 275
    Natália 268 Cristiane 260 Carla 257 Débora 255 Rosângela 253 Jaqueline 250 Rosa 247 Daniela 247 Aparecida 240 Marlene 236
    Terezinha 232 Raimunda 230 Andreia 229 Fabiana 220 Lúcia 214 Raquel 213 Angela 207 Rafaela 206 Joana 205 Luzia 204 Elaine 201
    Daniele 198 Regina 195 Daiane 187 Alessandra 180 Isabel 177 Carolina 176 Helena 172 Inês 90 Catarina 80 Sofia 110 Leonor 40
    Teresa 140 Filipa 40 Sara 120 Margarida 70 Fátima 110 Paula 170 Susana 60 Alice 130 Laura 130 Marta 110 Diana 60
  `,
  male: `
    José 5755 João 2984 Antônio 2576 Francisco 1772 Carlos 1489 Paulo 1423 Pedro 1219 Lucas 1127 Luiz 1107 Marcos 1106 Luís 932
    Gabriel 932 Rafael 821 Daniel 711 Marcelo 693 Bruno 668 Eduardo 632 Felipe 615 Raimundo 611 Rodrigo 599 Manoel 553 Mateus 500
    André 462 Fernando 460 Fábio 446 Leonardo 429 Gustavo 422 Guilherme 403 Leandro 402 Tiago 402 Anderson 399 Ricardo 399
    Márcio 370 Jorge 364 Sebastião 353 Alexandre 351 Roberto 344 Edson 334 Diego 329 Vitor 328 Sérgio 314 Cláudio 305 Matheus 304
    Thiago 298 Geraldo 295 Adriano 290 Luciano 281 Júlio 277 Renato 273 Alex 266 Vinícius 263 Rogério 250 Samuel 248 Ronaldo 242
    Mário 240 Flávio 234 Igor 228 Douglas 221 Davi 215 Manuel 211 Jeferson 197 Cícero 190 Victor 190 Miguel 184 Robson 184
    Maurício 177 Danilo 175 Henrique 173 Caio 170 Reginaldo 168 Joaquim 165 Benedito 162 Gilberto 160 Nuno 60 Rui 60 Hugo 90
    Diogo 120 Duarte 20 Afonso 60 Tomás 40 Gonçalo 40 Artur 90 Vasco 20 Simão 20 Martim 20
  `,
  surnames: `
    Silva 944 Santos 596 Ferreira 525 Pereira 488 Oliveira 371 Costa 368 Rodrigues 357 Martins 323 Jesus 299 Sousa 295 Fernandes 282
    Gonçalves 276 Gomes 257 Lopes 252 Marques 251 Alves 237 Almeida 227 Ribeiro 227 Pinto 209 Carvalho 197 Teixeira 169 Moreira 154
    Correia 153 Mendes 139 Nunes 132 Soares 128 Vieira 120 Monteiro 111 Cardoso 107 Rocha 104 Raposo 101 Neves 98 Coelho 97 Cruz 94
    Cunha 93 Pires 92 Ramos 86 Reis 85 Simões 85 Antunes 82 Matos 82 Fonseca 81 Machado 76 Araújo 69 Barbosa 69 Tavares 67
    Lourenço 65 Castro 62 Figueiredo 62 Azevedo 60 Freitas 60 Magalhães 55 Henriques 55 Lima 54 Guerreiro 54 Batista 53 Pinheiro 52
    Faria 50 Miranda 50 Barros 50 Morais 48 Nogueira 48 Esteves 48 Anjos 47 Baptista 47 Campos 46 Mota 46 Andrade 46 Brito 45
    Sá 44 Nascimento 43 Leite 43 Abreu 42 Borges 42 Melo 41 Vaz 41 Pinho 41 Vicente 40 Gaspar 40 Assunção 39 Maia 39 Moura 38
    Valente 38 Domingues 38 Garcia 37 Carneiro 36 Loureiro 36 Neto 35 Amaral 35 Branco 34 Leal 33 Pacheco 33 Macedo 32 Paiva 32
    Matias 31 Amorim 31 Torres 30 Souza 180 Dias 110 Santana 60 Bezerra 40 Cavalcante 30 Farias 30 Queiroz 20 Teles 15 Veiga 12
    Viana 25 Xavier 24 Medeiros 28 Sampaio 18 Siqueira 14 Toledo 8 Peixoto 16 Duarte 60 Serra 20 Salgado 10 Quintas 5 Fontes 15
  `,
  variants: `
    Maria: Mari Mia Mariazinha
    Ana: Aninha Nana Anita
    Francisca: Chica Fran Kika
    Antônia: Toninha Tônia Antonia
    Adriana: Dri Adri Drica
    Juliana: Ju Juli Jú
    Márcia: Marcinha Marcia
    Fernanda: Nanda Fê Fer
    Patrícia: Pati Paty Patricia
    Camila: Mila Cami Cá
    Amanda: Mandinha Amandinha
    Bruna: Bru Bruninha
    Jéssica: Jé Jess Jessica
    Letícia: Lê Leti Leticia
    Júlia: Ju Juju Julia
    Luciana: Lu Luci
    Mariana: Mari Nana
    Gabriela: Gabi Bia Gaby
    Vitória: Vivi Vi Victoria
    Beatriz: Bia Bea Triz
    Natália: Nat Naty Natalia
    Cristiane: Cris Tiane
    Daniela: Dani Dany
    Carolina: Carol Carola
    Helena: Lena Leninha Helen
    Isabel: Bel Isa Belinha
    Rafaela: Rafa Fafá
    Margarida: Guida Margo
    Fátima: Fá Fatinha Fatima
    Teresa: Tê Teca Terezinha
    Catarina: Cata Cat Catherine
    Alessandra: Lê Sandra Ale
    José: Zé Zeca Zezinho Jose
    João: Joca Joãozinho Joao John
    Antônio: Toninho Tonho Antonio Tony
    Francisco: Chico Xico Kiko
    Carlos: Carlinhos Caco Charles
    Paulo: Paulinho Paul
    Pedro: Pedrinho Pepe
    Lucas: Luquinhas Luke
    Luiz: Luizinho Lula Lu
    Marcos: Marquinhos Mark
    Luís: Luisinho Luis
    Gabriel: Gabi Biel
    Rafael: Rafa Rafinha
    Daniel: Dani Dan
    Eduardo: Dudu Edu Duda
    Felipe: Lipe Fe Philip
    Rodrigo: Digo Rod
    Manoel: Mané Manel Neca
    Mateus: Teteu Matt
    Fernando: Nando Fefe
    Leonardo: Léo Leo
    Gustavo: Gu Guga
    Guilherme: Gui Guilas
    Tiago: Ti Thiago
    Ricardo: Rick Cadu
    Sebastião: Tião Bastião
    Alexandre: Alex Xande Xandão
    Roberto: Beto Robertinho
    Vinícius: Vini Vinicius
    Manuel: Manel Nelo
    Joaquim: Quim Quinzinho
    Henrique: Rique Kike
    Miguel: Miguelito Mike
    Diogo: Di Didi
  `,
  // Not needed: two surnames out of these, of which people use either or both, make enough different names.
  tail: { percent: 0, stems: 'Castel', endings: 'o' },
}
